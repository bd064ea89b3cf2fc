npm run new finding -- --report ndg-2024 --name basics-of-care \
  --title "The basics of information for direct care matter" \
  --themes data-sharing,patient-records \
  --source gov-2024-12-ndg-report --at Opening --seen document

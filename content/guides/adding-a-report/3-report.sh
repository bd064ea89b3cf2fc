npm run new report -- --name ndg-2024 \
  --title "National Data Guardian 2023-2024 report" \
  --kind independent-review --by national-data-guardian \
  --author "Nicola Byrne, National Data Guardian" \
  --published 2024-12-05 --licence not-seen --themes data-sharing \
  --source gov-2024-12-ndg-report --at Opening --seen document

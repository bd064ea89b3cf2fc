npm run new source https://www.gov.uk/government/publications/national-data-guardian-2023-2024-report/national-data-guardian-2023-2024-report -- \
  --name gov-2024-12-ndg-report \
  --title "National Data Guardian 2023-2024 report" \
  --publisher "National Data Guardian" --body national-data-guardian \
  --kind official-document --published 2024-12-05

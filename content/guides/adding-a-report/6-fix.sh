npm run fix -- content/reports/ndg-2024

git add content
git commit -m "reports: add ndg-2024"
git push -u origin ndg-2024

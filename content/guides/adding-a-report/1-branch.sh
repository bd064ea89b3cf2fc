git switch -c ndg-2024

npm run diff

npm run check -- --changed

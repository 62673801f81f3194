# One image for the API, the projector and the relay: the command tells them apart.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-audit --no-fund
COPY . .
RUN node node_modules/typescript-native/bin/tsc -p tsconfig.build.json && node node_modules/vite/bin/vite.js build apps/web && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
# As SERVICE_FLAGS in libs/local-stack.
ENV NODE_OPTIONS=--max-semi-space-size=16
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# The migrations are read from the sources' folders.
COPY --from=build /app/libs libs
USER node
CMD ["node", "dist/apps/api/src/main.js"]

# One of our programs: docker build -f deploy/images/app.Dockerfile --build-arg APP=reporting -t toandan/reporting .
# APP is a folder of apps/, or `deploy` for the job that brings database and brokers to the declared state.

FROM node:24.21-bookworm-slim AS build
ARG APP
WORKDIR /src
COPY . .
# Everything once, as CI does it; then only what this program needs at run time is laid out in /out.
RUN npm ci --no-audit --no-fund && npm run --silent build
RUN node deploy/images/lay-out.mjs "$APP" /out && npm ci --prefix /out --ignore-scripts --no-audit --no-fund

FROM node:24.21-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /out/ ./
# Whoever runs it may read it and change nothing; a container's own user replaces this one.
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=5 \
  CMD ["node", "deploy/images/health.mjs", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["node", "start.mjs"]

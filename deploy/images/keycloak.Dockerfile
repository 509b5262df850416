# Keycloak as it is in production: what can be decided before the start is, so that the start writes nothing.
FROM quay.io/keycloak/keycloak:26.4.5 AS build
ENV KC_DB=postgres \
    KC_HEALTH_ENABLED=true \
    KC_HTTP_RELATIVE_PATH=/oidc
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:26.4.5
COPY --from=build /opt/keycloak/ /opt/keycloak/
USER 1000
EXPOSE 8080 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]

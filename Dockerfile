# The tutor in a container: `docker build -t math-agent-tutor .`, or `docker compose up` with a model server.
# It runs as a user without rights, and needs to write to /cache, /data and /tmp only.

FROM python:3.12-slim AS installed
# PyPI's torch brings GPU libraries of some gigabytes. For the model in this container on a GPU, build with
# --build-arg TORCH_INDEX=https://pypi.org/simple
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/tutor
WORKDIR /build
COPY requirements.txt constraints.txt ./
RUN /opt/tutor/bin/pip install --index-url "$TORCH_INDEX" -c constraints.txt torch \
 && /opt/tutor/bin/pip install -r requirements.txt -c constraints.txt

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin tutor \
 && install -d -o tutor -g tutor /cache /data
COPY --from=installed /opt/tutor /opt/tutor
WORKDIR /app
COPY app.py ./
COPY tutor ./tutor
COPY assets ./assets
# Compiled now, because later nothing can be written; readable whatever the modes in the checkout were.
RUN /opt/tutor/bin/python -m compileall -q app.py tutor && chmod -R a+rX /app
USER tutor
ENV PATH=/opt/tutor/bin:$PATH \
    HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    TUTOR_HOST=0.0.0.0 \
    TUTOR_PORT=7860 \
    TUTOR_CACHE=/cache \
    TUTOR_DATA=/data
VOLUME ["/cache", "/data"]
EXPOSE 7860
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:7860/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["python", "app.py"]

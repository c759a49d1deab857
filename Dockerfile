FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 MONITOR_HOME=/data

RUN useradd --uid 1000 --create-home --shell /usr/sbin/nologin monitor \
    && install --directory --owner monitor --group monitor --mode 0700 /data

WORKDIR /app
COPY requirements/main.txt requirements/main.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/main.txt
COPY . .
RUN python -m compileall -q cases monitor people

USER monitor
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:monitor.gunicorn", "monitor.wsgi"]

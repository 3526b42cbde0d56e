"""What is shipped for running the tutor elsewhere fits the program: names, ports, files, rights."""

import json
import re
import shutil
import subprocess
from dataclasses import fields
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
import yaml

from tutor.inference.registry import FLAGSHIP, find
from tutor.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = {f"TUTOR_{field.name.upper()}" for field in fields(Settings)}
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
DOCUMENT = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text()
NGINX = (ROOT / "deploy" / "nginx.conf").read_text()
SHIPPED = [DOCUMENT, DOCKERFILE, NGINX, (ROOT / "compose.yaml").read_text()]


def filled_in(value: str) -> str:
    """Return a value of compose.yaml as it is with an empty .env, with "x" for what must be given."""
    value = re.sub(r"\$\{\w+:\?[^}]*\}", "x", value)
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", value)


def environment(service: str) -> dict[str, str]:
    return {name: filled_in(str(value)) for name, value in COMPOSE[service]["environment"].items()}


def option(name: str) -> str:
    command = [filled_in(part) for part in COMPOSE["vllm"]["command"]]
    return command[command.index(name) + 1]


def directives(text: str) -> dict[str, list[str]]:
    """Return nginx's directives by name, each with what it is set to."""
    found: dict[str, list[str]] = {}
    for line in re.sub(r"#.*", "", text).splitlines():
        if match := re.match(r"\s*(\w+)\s+([^;{]+);", line):
            found.setdefault(match[1], []).append(match[2].strip())
    return found


def seconds(value: str) -> int:
    return int(value.removesuffix("s"))


def test_every_setting_that_is_named_exists():
    named = {name for text in SHIPPED for name in re.findall(r"\bTUTOR_[A-Z_]+\b", text)}
    assert named - SETTINGS == set() and len(named) > 15


def test_the_container_starts_with_settings_that_are_valid():
    built = dict(re.findall(r"(TUTOR_\w+)=(\S+)", DOCKERFILE))
    settings = Settings.from_env({**built, **environment("app")})
    assert (settings.host, settings.port) == ("0.0.0.0", 7860)
    assert settings.server_url == "http://vllm:8000/v1" and settings.model != settings.base_model


def test_the_tutor_asks_for_the_names_that_the_model_server_serves():
    app = environment("app")
    assert option("--served-model-name") == app["TUTOR_BASE_MODEL"]
    name, _, folder = option("--lora-modules").partition("=")
    assert name == app["TUTOR_MODEL"] and any(volume.endswith(f":{folder}:ro") for volume in mounts("vllm"))
    assert (
        find(app["TUTOR_BASE_MODEL"]).id == FLAGSHIP
    )  # so its prompt form is known, and the calculator works
    assert app["TUTOR_SERVER_KEY"] == environment("vllm")["VLLM_API_KEY"]
    recipe = yaml.safe_load((ROOT / "train" / "recipes" / "gemma3-4b-mathx.yaml").read_text())
    assert int(option("--max-lora-rank")) >= recipe["rank"]
    limits = Settings.from_env(app)
    assert int(option("--max-model-len")) >= limits.max_prompt_tokens + limits.max_new_tokens


def mounts(service: str) -> list[str]:
    return [filled_in(volume) for volume in COMPOSE[service]["volumes"]]


def test_only_the_proxy_has_a_port_and_only_it_reaches_the_outside():
    networks = yaml.safe_load((ROOT / "compose.yaml").read_text())["networks"]
    outside = {name for name, network in networks.items() if not network.get("internal")}
    for name, service in COMPOSE.items():
        assert ("ports" in service) == (name == "proxy")
        assert bool(outside & set(service["networks"])) == (name == "proxy")
    assert "proxy" not in {name for name, s in COMPOSE.items() if "model" in s["networks"]}


def test_the_tutor_believes_its_proxy_and_nobody_else():
    web = yaml.safe_load((ROOT / "compose.yaml").read_text())["networks"]["web"]
    proxy = COMPOSE["proxy"]["networks"]["web"]["ipv4_address"]
    assert Settings.from_env(environment("app")).trusted_proxies == (proxy,)
    assert ip_address(proxy) in ip_network(web["ipam"]["config"][0]["subnet"])


def test_ports_of_proxy_and_tutor_fit():
    listens = [value.split()[0] for value in directives(NGINX)["listen"]]
    assert [port.partition(":")[2] for port in COMPOSE["proxy"]["ports"]] == listens[::-1]
    assert directives(NGINX)["server"] == ["app:7860 max_fails=2 fail_timeout=10s"]
    assert "EXPOSE 7860" in DOCKERFILE and "TUTOR_PORT=7860" in DOCKERFILE


def test_the_proxy_streams_waits_long_enough_and_cuts_slow_clients():
    found = directives(NGINX)
    assert found["proxy_buffering"] == ["off"]
    longest = (Settings().retries + 1) * Settings().max_seconds
    assert seconds(found["proxy_read_timeout"][0]) > longest
    assert all(seconds(found[name][0]) <= 10 for name in ("client_header_timeout", "client_body_timeout"))
    assert {"limit_conn", "limit_req", "client_max_body_size", "userid"} <= found.keys()
    assert found["hash"] == ["$uid_got$uid_set consistent"]
    assert found["proxy_set_header"].count("X-Forwarded-For $remote_addr") == 1  # never what a client claims


def test_no_log_of_the_proxy_names_a_student():
    (log,) = re.findall(r"log_format quiet '([^']*)'", NGINX)
    assert not re.search(r"remote_addr|request_uri|\$request\b|\$uri|args|cookie|user_agent|referer", log)


@pytest.mark.parametrize("service", ["proxy", "app"])
def test_no_service_has_rights_that_it_does_not_need(service):
    row = COMPOSE[service]
    assert row["read_only"] and row["cap_drop"] == ["ALL"]
    assert row["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in row and not any("docker.sock" in volume for volume in row["volumes"])


def test_the_image_runs_the_program_as_a_user_of_its_own_and_asks_for_its_health():
    stage = DOCKERFILE.rpartition("FROM ")[2]
    users = re.findall(r"^USER (\w+)", stage, re.MULTILINE)
    assert users == ["tutor"] and stage.index("USER tutor") < stage.index("CMD [")
    assert "/healthz" in re.search(r"^HEALTHCHECK(?:.*\\\n)*.*", stage, re.MULTILINE)[0]
    assert stage.rstrip().endswith('CMD ["python", "app.py"]')  # no shell in between: signals arrive


def test_what_the_image_copies_is_there_and_let_through():
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for name in line.split()
    ]
    let_through = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert sorted(copied) == sorted(let_through) and all((ROOT / name).exists() for name in copied)


def test_everything_that_is_written_stands_on_a_volume():
    volumes = json.loads(re.search(r"^VOLUME (.*)$", DOCKERFILE, re.MULTILINE)[1])
    built = dict(re.findall(r"(TUTOR_CACHE|TUTOR_DATA|HOME)=(\S+)", DOCKERFILE))
    assert {built["TUTOR_CACHE"], built["TUTOR_DATA"]} == set(volumes)
    assert {volume.split(":")[1] for volume in COMPOSE["app"]["volumes"]} == set(volumes)
    assert built["HOME"] in COMPOSE["app"]["tmpfs"]


def test_the_model_server_gives_the_tutor_its_routes_and_nothing_else():
    text = (ROOT / "deploy" / "nginx-model.conf").read_text()
    routes = set(re.findall(r"^\s+(?:GET|POST):(/\S+) 1;$", text, re.MULTILINE))
    assert routes == {"/v1/models", "/v1/chat/completions", "/v1/completions", "/tokenize"}
    assert "default 0;" in text and directives(text)["proxy_pass"] == ["http://127.0.0.1:8000$uri"]


def test_the_values_for_kubernetes_serve_the_same_names():
    (model,) = yaml.safe_load((ROOT / "deploy" / "production-stack.yaml").read_text())["servingEngineSpec"][
        "modelSpec"
    ]
    extra = model["vllmConfig"]["extraArgs"]
    assert f"--served-model-name={option('--served-model-name')}" in extra
    assert any(
        argument.startswith(f"--lora-modules={environment('app')['TUTOR_MODEL']}=") for argument in extra
    )
    assert model["tag"] == COMPOSE["vllm"]["image"].rpartition(":")[2]


def test_on_kubernetes_the_router_alone_reaches_the_replicas_and_the_tutor_alone_the_router():
    values = yaml.safe_load((ROOT / "deploy" / "production-stack.yaml").read_text())
    engine, router = values["servingEngineSpec"]["labels"], values["routerSpec"]["labels"]
    app = dict([re.search(r"label `(\w+): (\w+)`", DOCUMENT).groups()])
    assert len({str(labels) for labels in (engine, router, app)}) == 3
    policies = list(yaml.safe_load_all((ROOT / "deploy" / "network-policy.yaml").read_text()))
    assert [(policy["apiVersion"], policy["kind"]) for policy in policies] == [
        ("networking.k8s.io/v1", "NetworkPolicy")
    ] * 2
    for policy, (pods, asking) in zip(policies, [(engine, router), (router, app)], strict=True):
        assert policy["spec"] == {
            "podSelector": {"matchLabels": pods},
            "policyTypes": ["Ingress"],
            "ingress": [
                {
                    "from": [{"podSelector": {"matchLabels": asking}}],
                    "ports": [{"protocol": "TCP", "port": 8000}],
                }
            ],
        }
    assert "kubectl apply -f deploy/network-policy.yaml" in DOCUMENT


def test_every_file_and_module_that_the_document_names_exists():
    links = re.findall(r"\]\((?!http)([^)#]+)", DOCUMENT)
    assert links and all((ROOT / "docs" / link).exists() for link in links)
    modules = re.findall(r"python -m ([\w.]+)", DOCUMENT)
    assert all((ROOT / (name.replace(".", "/") + ".py")).exists() for name in modules)


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed; apt install nginx-light")
@pytest.mark.parametrize("name", ["nginx.conf", "nginx-model.conf"])
def test_nginx_accepts_its_configuration(name, tmp_path):
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    subprocess.run(
        [*certificate, "-keyout", tmp_path / "privkey.pem", "-out", tmp_path / "fullchain.pem"],
        check=True,
        capture_output=True,
    )
    (tmp_path / "model-key.conf").write_text('"Bearer x" 1;\n')
    text = (ROOT / "deploy" / name).read_text().replace("/etc/nginx/tls", str(tmp_path))
    text = text.replace("/etc/nginx/model-key.conf", str(tmp_path / "model-key.conf"))
    (tmp_path / name).write_text(text.replace("app:7860", "127.0.0.1:7860"))
    done = subprocess.run(["nginx", "-t", "-c", tmp_path / name], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

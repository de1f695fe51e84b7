using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class RunVerbTests : IDisposable
{
    private const string Line = """
        {"id":"hello-v1","definitionId":"hello","name":"hello","inputs":[{"type":"String","name":"Who"}],"root":{"id":"f","type":"Elsa.Flowchart","version":1,
        "activities":[{"id":"s","type":"Elsa.Start","version":1},
          {"id":"t","type":"Elsa.RunTask","version":1,"taskName":{"typeName":"String","expression":{"type":"Literal","value":"ask"}}},
          {"id":"w","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"JavaScript","value":"return 'Hello, ' + (getInput('Who') || 'nobody');"}}}],
        "connections":[{"source":{"activity":"s","port":"Done"},"target":{"activity":"t","port":"In"}},{"source":{"activity":"t","port":"Done"},"target":{"activity":"w","port":"In"}}]}}
        """;

    private readonly CommandLineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Any_definition_runs_and_prints_its_lines_and_what_it_completed()
    {
        var report = _host.Json("run", _host.Write("hello.json", Line), "--input", "Who=12", "--json");

        report["lines"]!.ToJsonString().ShouldBe("""["Hello, 12"]""");
        report["completed"]!.ToJsonString().ShouldBe("""["s","t","w"]""");
        ((string?)report["status"]).ShouldBe("Finished");
    }

    [Fact]
    public void A_batch_gives_a_line_for_each_line_in_order_whatever_is_wrong_with_one()
    {
        var good = new JsonObject { ["name"] = "good", ["definition"] = JsonNode.Parse(Line) };
        var unknown = new JsonObject
        {
            ["name"] = "unknown",
            ["definition"] = JsonNode.Parse("""{"root":{"id":"a","type":"Nobody.Knows"}}"""),
        };
        var empty = new JsonObject { ["name"] = "empty" };
        var file = _host.Write(
            "batch.jsonl",
            string.Join('\n', good.ToJsonString(), unknown.ToJsonString(), "not json", empty.ToJsonString(), "", good.ToJsonString())
        );

        var (code, output, error) = _host.Run("run", "--batch", file);

        code.ShouldBe(ExitCode.Done);
        error.ShouldBeEmpty();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.Select(line => (string?)line["name"]).ShouldBe(["good", "unknown", null, "empty", "good"]);
        lines.Select(line => (string?)line["status"]).ShouldBe(["Finished", "Refused", "Refused", "Refused", "Finished"]);
        lines[0].AsObject().Select(pair => pair.Key).ShouldBe(["name", "status", "subStatus", "lines", "completed"]);
        lines[1]["findings"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_regulation_runs_with_the_answers_of_its_people_and_systems()
    {
        var answers = _host.Write(
            "answers.json",
            """
            {
              "people": {
                "portal-process-3": { "form": { "workType": "geodesic", "category": "II" } },
                "portal-process-6": { "form": { "certificate": "AAAA" } },
                "step-2": { "outcome": "appointed", "form": { "executor": "executor-1" } },
                "step-4": { "outcome": "fails", "form": { "finding": "x", "refusalGround": "requirements" } },
                "step-5": { "form": { "refusalGround": "requirements", "text": "x" } }
              },
              "systems": { "certification-authority/certificate.check": [{ "valid": false }, { "valid": true }] }
            }
            """
        );

        var report = _host.Json(
            "run",
            CommandLineHost.SurveyLicence,
            "--input",
            "Kind=issue",
            "--input",
            "Channel=portal",
            "--input",
            """Applicant={"id":"850412403017","type":"natural","name":"A"}""",
            "--answers",
            answers,
            "--json"
        );

        ((string?)report["subStatus"]).ShouldBe("Finished", report.ToJsonString());
        var completed = report["completed"]!.AsArray().Select(id => (string)id!).ToList();
        completed.Count(id => id == "portal-process-6").ShouldBe(2);
        completed[^1].ShouldBe("refused-end");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "nowhere.json")]
    [InlineData("run", "hello.json", "--batch", "hello.json")]
    [InlineData("run", "hello.json", "--input", "Who")]
    [InlineData("run", "hello.json", "--input", "Whom=you")]
    [InlineData("run", "hello.json", "--answers", "nowhere.json")]
    [InlineData("run", "hello.json", "--answers", "hello.json")]
    [InlineData("run", "--batch", "nowhere.jsonl")]
    public void What_makes_no_sense_is_refused(params string[] arguments)
    {
        _host.Write("hello.json", Line);

        var (code, output, error) = _host.Run(arguments);

        code.ShouldBe(ExitCode.Refused);
        output.ShouldBeEmpty();
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_definition_that_does_not_compile_is_told_and_not_run()
    {
        var (code, output, error) = _host.Run("run", _host.Write("bad.json", """{"root":{"id":"a","type":"Nobody.Knows"}}"""));

        code.ShouldBe(ExitCode.FoundErrors);
        output.ShouldBeEmpty();
        error.ShouldContain("unknown-activity-type");
    }
}

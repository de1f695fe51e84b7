using System.Text.Json.Nodes;
using Regulations.Editions;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class LintVerbTests : IDisposable
{
    private readonly CommandLineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void The_shipped_definitions_have_no_error() => _host.Run("lint", "--all").Code.ShouldBe(ExitCode.Done);

    [Fact]
    public void An_accepted_finding_is_shown_with_its_reason_and_is_no_error()
    {
        var findings = _host.Json("lint", "eastkz/survey-licence", "--json")["findings"]!.AsArray();

        var duplicate = findings.Single(finding =>
            (string?)finding!["rule"] == "path-over-total" && (string?)finding["kind"] == "duplicate"
        )!;
        ((string?)duplicate["severity"]).ShouldBe("error");
        ((string?)duplicate["key"]).ShouldBe("eastkz/survey-licence");
        duplicate["accepted"]!["en"].ShouldNotBeNull();
        duplicate["mend"]!["kk"].ShouldNotBeNull();
    }

    [Fact]
    public void A_file_with_a_mistake_is_found_from_where_the_caller_stands_and_gives_exit_code_1()
    {
        var text = EditionFile
            .Read(CommandLineHost.SurveyLicence, Path.Combine(CommandLineHost.Root, "workflows"))
            .Replace("\"¶5(3)\"", "\"\"", StringComparison.Ordinal);
        var file = _host.Write("mine.json", text);

        var (code, output, _) = _host.Run("lint", file, "--json");

        code.ShouldBe(ExitCode.FoundErrors);
        JsonNode.Parse(output)!["findings"]!
            .AsArray()
            .Where(finding => (string?)finding!["rule"] == "node-without-source" && finding["accepted"] is null)
            .Select(finding => (string?)finding!["node"])
            .ShouldContain("step-3");
    }

    [Fact]
    public void A_file_that_is_no_json_is_a_finding()
    {
        var (code, output, error) = _host.Run("lint", _host.Write("broken.json", "{"), "--json");

        code.ShouldBe(ExitCode.FoundErrors);
        error.ShouldBeEmpty();
        ((string?)JsonNode.Parse(output)!["findings"]![0]!["rule"]).ShouldBe("malformed-json");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => _host.Run("lint", "nowhere.json").Code.ShouldBe(ExitCode.Refused);
}

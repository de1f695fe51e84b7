using Regulations.Testing.Schemas;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class SimulateVerbTests : IDisposable
{
    private const string Staff =
        """{ "staff": [{ "roles": ["operator"] }, { "roles": ["chancellery"] }, { "roles": ["head"] }, { "roles": ["executor"], "count": 3 }] }""";

    private readonly CommandLineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void An_edition_is_simulated_and_the_what_if_stands_beside_it()
    {
        var result = _host.Json([.. Asked(), "--what-if", "staff:executor+1", "--json"]);

        ((int)result["requests"]!).ShouldBe(60);
        result["variants"]!.AsArray().Select(variant => (string?)variant!["name"]).ShouldBe(["base", "staff:executor+1"]);
        ((double)result["variants"]![0]!["withinTotal"]!["mean"]!).ShouldBeInRange(0.1, 1);
        result["variants"]![1]!["difference"]!["duration"]!["low"].ShouldNotBeNull();
    }

    [Fact]
    public void The_same_seed_prints_the_same_bytes() =>
        _host.Run([.. Asked(), "--json"]).Output.ShouldBe(_host.Run([.. Asked(), "--json"]).Output);

    [Fact]
    public void What_is_printed_as_json_keeps_the_published_schema() =>
        PublishedSchema
            .Of("simulation-result.schema.json")
            .Faults(_host.Json([.. Asked(), "--what-if", "limit:step-4=5wd", "--json"]))
            .ShouldBeEmpty();

    [Fact]
    public void The_people_of_these_tests_keep_the_published_schema() =>
        PublishedSchema.Of("simulation-scenario.schema.json").Faults(System.Text.Json.Nodes.JsonNode.Parse(Staff)).ShouldBeEmpty();

    [Theory]
    [InlineData("kk", "кемінде бір рөл керек")]
    [InlineData("ru", "нужна хотя бы одна роль")]
    [InlineData("en", "at least one role is expected")]
    public void A_fault_in_the_people_names_file_and_place_in_the_language_asked_for(string language, string words)
    {
        string[] asked = [.. Asked(), "--lang", language];
        _host.Write("staff.json", """{ "staff": [{ "roles": ["head"] }, { "roles": [] }] }""");

        _host.Run(asked).Error.Trim().ShouldBe($"simulate: staff.json: staff[1].roles: {words}");
    }

    [Theory]
    [InlineData("kk", "ең тар жер")]
    [InlineData("ru", "узкое место")]
    [InlineData("en", "bottleneck")]
    public void Without_json_the_bottleneck_is_told_in_a_line_in_every_language(string language, string words) =>
        _host.Run([.. Asked(), "--lang", language]).Output.ShouldContain(words);

    [Fact]
    public void Arrivals_may_be_a_list_in_a_file()
    {
        _host.Write("arrivals.txt", "2026-01-05T04:00:00Z\n2026-01-05T05:00:00Z\n");

        ((string?)_host.Json([.. Asked("list:arrivals.txt"), "--replications", "1", "--json"])["arrivals"]).ShouldBe("list:2");
    }

    [Theory]
    [InlineData("--arrivals", "sometimes", "arrivals")]
    [InlineData("--what-if", "weather=fine", "what-if")]
    [InlineData("--calendar", "moon", "calendar")]
    [InlineData("--start", "soon", "--start")]
    public void What_makes_no_sense_is_refused_in_one_line(string option, string value, string named)
    {
        string[] asked = option == "--arrivals" ? Asked(value) : [.. Asked(), option, value];
        var (code, output, error) = _host.Run(asked);

        (code, output).ShouldBe((2, ""));
        error.Trim().ShouldNotContain('\n');
        error.ShouldContain(named);
    }

    private string[] Asked(string arrivals = "poisson:0.5")
    {
        _host.Write("staff.json", Staff);
        return ["simulate", "eastkz/survey-licence", "--requests", "60", "--arrivals", arrivals, "--staff", "staff.json"];
    }
}

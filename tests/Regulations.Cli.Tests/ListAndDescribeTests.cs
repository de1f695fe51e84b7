using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class ListAndDescribeTests : IDisposable
{
    private readonly CommandLineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void List_names_every_shipped_edition()
    {
        var editions = _host.Json("list", "--json")["editions"]!.AsArray();

        editions.Select(edition => (string?)edition!["key"]).ShouldContain("eastkz/survey-licence");
        editions[0]!.AsObject().Select(pair => pair.Key).ShouldBe(["key", "definitionId", "name", "act", "channels", "kinds"]);
    }

    [Fact]
    public void Describe_prints_exactly_the_published_properties()
    {
        var edition = Edition();

        Keys(edition).ShouldBe(["key", "definitionId", "name", "act", "channels", "kinds", "receiptDayCounts", "total", "steps", "nodes"]);
        Keys(edition["act"]!).ShouldBe(["authority", "number", "date", "registered", "repealed", "repealedBy"]);
        foreach (var step in edition["steps"]!.AsArray())
        {
            Keys(step!).ShouldBe(["id", "order", "role", "title", "limit", "outcomes", "source"]);
        }
        string[] known = ["id", "channel", "label", "actor", "system", "limit", "onFailure", "source"];
        foreach (var node in edition["nodes"]!.AsArray())
        {
            Keys(node!).Except(known).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Describe_gives_numbers_as_text_days_as_iso_and_limits_for_every_kind()
    {
        var edition = Edition();

        edition["act"]!["number"]!.ToJsonString().ShouldBe("\"242\"");
        edition["act"]!["date"]!.ToJsonString().ShouldBe("\"2016-08-02\"");
        edition["receiptDayCounts"]!.ToJsonString().ShouldBe("false");
        edition["steps"]![5]!["limit"]!
            .ToJsonString()
            .ShouldBe("""{"issue":"2wd","reissue-reorganisation":"2wd","reissue-simple":"2wd","duplicate":"1wd"}""");
        edition["steps"]!.AsArray().Select(step => (int)step!["order"]!).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public void Describe_all_has_what_list_has() =>
        _host.Json("describe", "--all", "--json")["editions"]!
            .AsArray()
            .Select(edition => (string?)edition!["key"])
            .ShouldBe(_host.Json("list", "--json")["editions"]!.AsArray().Select(edition => (string?)edition!["key"]));

    [Theory]
    [InlineData("describe")]
    [InlineData("describe", "eastkz/nothing")]
    [InlineData("describe", "../../etc/passwd")]
    [InlineData("describe", "eastkz/survey-licence", "--all")]
    [InlineData("nonsense")]
    public void What_cannot_be_done_is_refused_on_the_error_stream(params string[] arguments)
    {
        var (code, _, error) = _host.Run(arguments);

        code.ShouldBe(ExitCode.Refused);
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public void People_may_read_the_facts_without_json()
    {
        var (code, output, _) = _host.Run("describe", "eastkz/survey-licence");

        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("4. Біліктілік талаптары мен негіздерді тексеру · executor · 10wd · ¶5(4)");
    }

    private JsonNode Edition() => _host.Json("describe", "eastkz/survey-licence", "--json")["editions"]!.AsArray().ShouldHaveSingleItem()!;

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(pair => pair.Key);
}

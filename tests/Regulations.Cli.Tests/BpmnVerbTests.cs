using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests;

public sealed class BpmnVerbTests : IDisposable
{
    private readonly CommandLineHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void What_is_exported_and_imported_again_is_the_shipped_file()
    {
        var (code, xml, _) = _host.Run("bpmn", "export", "eastkz/survey-licence");
        code.ShouldBe(ExitCode.Done);

        var (again, definition, told) = _host.Run("bpmn", "import", _host.Write("mine.bpmn", xml));

        again.ShouldBe(ExitCode.Done);
        told.ShouldBeEmpty();
        definition.ShouldBe(File.ReadAllText(CommandLineHost.SurveyLicence));
    }

    [Fact]
    public void What_has_no_meaning_is_told_with_its_line_and_the_definition_is_printed_all_the_same()
    {
        const string Xml = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <process id="p">
                <startEvent id="s" />
                <dataStoreReference id="archive" />
              </process>
            </definitions>
            """;

        var (code, definition, told) = _host.Run("bpmn", "import", _host.Write("other.bpmn", Xml), "--lang", "en");

        code.ShouldBe(ExitCode.Done);
        told.ShouldStartWith("other.bpmn:4: bpmn:dataStoreReference#archive: note no-meaning:");
        JsonNode.Parse(definition)!["root"]!["activities"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_is_no_bpmn_gives_exit_code_1_and_prints_nothing()
    {
        var (code, output, told) = _host.Run("bpmn", "import", _host.Write("no.bpmn", "<html/>"));

        code.ShouldBe(ExitCode.FoundErrors);
        output.ShouldBeEmpty();
        told.ShouldContain("not-bpmn");
    }

    [Fact]
    public void Two_editions_differ_in_words_and_as_data()
    {
        var (code, output, _) = _host.Run("diff", "eastkz/survey-licence", "eastkz/design-licence", "--lang", "en");
        code.ShouldBe(ExitCode.FoundErrors);
        output.ShouldContain("Name of the service: “Licence for survey activities” → “Licence for design activities”.");

        var json = _host.Run("diff", "eastkz/survey-licence", "eastkz/design-licence", "--json").Output;
        JsonNode.Parse(json)!["differences"]!.AsArray().ShouldContain(difference => (string?)difference!["property"] == "name");
    }

    [Fact]
    public void An_edition_does_not_differ_from_itself() =>
        _host.Run("diff", "eastkz/survey-licence", "eastkz/survey-licence").Code.ShouldBe(ExitCode.Done);

    [Fact]
    public void A_definition_for_a_stock_server_has_no_activity_of_ours()
    {
        var (code, output, _) = _host.Run("export", "--stock", "eastkz/survey-licence");

        code.ShouldBe(ExitCode.Done);
        JsonNode.Parse(output)!["root"]!["activities"]!
            .AsArray()
            .ShouldAllBe(activity => ((string)activity!["type"]!).StartsWith("Elsa.", StringComparison.Ordinal));
    }
}

using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests;

public sealed class EditionUnbundlingTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regulations-unbundling-");

    public static TheoryData<string> Shipped =>
        [.. EditionFolder.Files(Repository.Workflows).Select(f => Path.GetRelativePath(Repository.Workflows, f))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void An_untouched_edition_changes_no_file(string shipped)
    {
        var file = Path.Combine(Repository.Workflows, shipped);

        EditionUnbundling.Of(EditionFile.Read(file, Repository.Workflows), file, Repository.Workflows).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void An_edition_whose_file_is_gone_comes_back_with_the_same_bytes(string shipped)
    {
        var file = Path.Combine(Repository.Workflows, shipped);
        var text = EditionFile.Read(file, Repository.Workflows);
        foreach (var form in Directory.EnumerateFiles(Repository.Workflows, "*.json", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(Repository.Workflows, form), File.ReadAllText(form));
        }
        File.Delete(At(shipped));

        var change = EditionUnbundling.Of(text, At(shipped), Workflows).ShouldHaveSingleItem();

        change.Text.ShouldBe(File.ReadAllText(file));
    }

    [Fact]
    public void A_form_of_its_own_that_changed_is_written_where_it_lay_and_the_definition_stays()
    {
        var changes = After(forms => forms["request"]!["x-title"]!["kk"] = "Жаңа өтініш");

        changes.ShouldHaveSingleItem().File.ShouldBe(At("city/service.forms/request.json"));
        changes[0].Text!.ShouldContain("Жаңа өтініш");
    }

    [Fact]
    public void A_shared_form_changed_for_one_edition_becomes_its_own_and_the_shared_one_stays()
    {
        var changes = After(forms => forms["payment"]!["type"] = "array");

        changes.Select(change => change.File).ShouldBe([At("city/service.json"), At("city/service.forms/payment.json")]);
        changes[0].Text!.ShouldContain("service.forms/payment.json");
    }

    [Fact]
    public void A_new_form_that_others_have_already_refers_to_theirs()
    {
        var changes = After(forms => forms["signature"] = new JsonObject { ["type"] = "string" });

        changes.ShouldHaveSingleItem().Text!.ShouldContain("\"$ref\": \"../forms/signature.json\"");
    }

    [Fact]
    public void A_form_that_is_used_no_more_loses_its_file()
    {
        var changes = After(forms => forms.AsObject().Remove("request"));

        changes
            .Select(change => (change.File, change.Text is null))
            .ShouldBe([(At("city/service.json"), false), (At("city/service.forms/request.json"), true)]);
    }

    [Fact]
    public void What_is_written_reads_back_as_what_was_published()
    {
        var published = Changed(forms =>
        {
            forms["request"]!["title"] = "a";
            forms["payment"]!["title"] = "b";
            forms["new"] = new JsonObject { ["type"] = "object" };
        });

        foreach (var change in EditionUnbundling.Of(published, At("city/service.json"), Workflows))
        {
            File.WriteAllText(change.File, change.Text);
        }

        EditionFile.Read(At("city/service.json"), Workflows).ShouldBe(published);
    }

    [Fact]
    public void A_definition_without_forms_is_written_as_it_came()
    {
        const string Text = """{  "definitionId": "helper", "root": {} }""";

        EditionUnbundling.Of(Text, At("city/helper.json"), Workflows).ShouldHaveSingleItem().Text.ShouldBe(Text);
    }

    [Fact]
    public void Nothing_is_written_outside_the_folder()
    {
        Should
            .Throw<EditionRefusedException>(() => EditionUnbundling.Of("{}", At("../service.json"), Workflows))
            .Message.ShouldContain("outside");
        Should.Throw<EditionRefusedException>(() => EditionUnbundling.Of("no JSON", At("city/service.json"), Workflows));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Workflows => Path.Combine(_folder.FullName, "workflows");

    private string At(string path) => Path.GetFullPath(Path.Combine(Workflows, path));

    private IReadOnlyList<EditionFileChange> After(Action<JsonNode> change) =>
        EditionUnbundling.Of(Changed(change), At("city/service.json"), Workflows);

    private string Changed(Action<JsonNode> change)
    {
        Write("forms/payment.json", """{"type":"object"}""");
        Write("forms/signature.json", """{"type":"string"}""");
        Write("city/service.forms/request.json", """{"type":"object","x-title":{"kk":"Өтініш"}}""");
        var references = new JsonObject
        {
            ["request"] = new JsonObject { ["$ref"] = "service.forms/request.json" },
            ["payment"] = new JsonObject { ["$ref"] = "../forms/payment.json" },
        };
        var file = new JsonObject { ["customProperties"] = new JsonObject { ["regulation"] = new JsonObject { ["forms"] = references } } };
        Write("city/service.json", EditionFile.Written(file));
        var definition = Edition.ReadDefinition(EditionFile.Read(At("city/service.json"), Workflows));
        change(definition["customProperties"]!["regulation"]!["forms"]!);
        return EditionFile.Written(definition);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}

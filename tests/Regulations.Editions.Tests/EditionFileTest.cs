using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests;

public sealed class EditionFileTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regulations-editions-");

    [Fact]
    public void Forms_beside_the_definition_are_bundled_into_it()
    {
        Write("city/service.forms/request.json", """{"type":"object","x-title":{"kk":"Өтініш"}}""");
        var file = Write("city/service.json", Definition("service.forms/request.json"));

        var form = Edition.ReadDefinition(Read(file))["customProperties"]!["regulation"]!["forms"]!["request"]!;

        form["x-title"]!["kk"]!.GetValue<string>().ShouldBe("Өтініш");
    }

    [Fact]
    public void Forms_that_editions_share_are_bundled_into_each()
    {
        Write("forms/payment.json", """{"type":"object"}""");

        Read(Write("city/service.json", Definition("../forms/payment.json"))).ShouldNotContain("$ref");
    }

    [Fact]
    public void The_same_files_give_the_same_text()
    {
        Write("forms/payment.json", """{"type":"object","properties":{"amount":{"type":"number","maximum":1.50}}}""");
        var file = Write("city/service.json", Definition("../forms/payment.json"));

        Read(file).ShouldBe(Read(file));
        Read(file).ShouldContain("1.50");
    }

    [Fact]
    public void A_definition_without_references_comes_as_it_is()
    {
        const string Text = """{  "root": {}, "customProperties": {"regulation": {"forms": {"request": {"type": "object"}}}} }""";

        Read(Write("city/service.json", Text)).ShouldBe(Text);
    }

    [Theory]
    [InlineData("../../outside.json", "leads out of")]
    [InlineData("/etc/hostname.json", "relative path")]
    [InlineData("..\\\\forms\\\\a.json", "relative path")]
    [InlineData("nowhere.json", "there is no file")]
    [InlineData("broken.json", "broken.json")]
    [InlineData("list.json", "list.json")]
    [InlineData("large.json", "may have")]
    [InlineData("notes.txt", "relative path")]
    public void A_reference_that_cannot_be_followed_is_refused_with_its_place(string reference, string reason)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "outside.json"), "{}");
        Write("city/broken.json", "{");
        Write("city/list.json", "[]");
        Write("city/notes.txt", "{}");
        Write("city/large.json", $$"""{"x-title": "{{new string('a', EditionFile.MaximumFormBytes)}}"}""");
        var file = Write("city/service.json", Definition(reference));

        var refused = Should.Throw<EditionRefusedException>(() => Read(file));

        refused.Message.ShouldContain("service.json: customProperties.regulation.forms.request");
        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_refused()
    {
        var outside = Path.Combine(_folder.FullName, "outside.json");
        File.WriteAllText(outside, "{}");
        var file = Write("city/service.json", Definition("link.json"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "workflows", "city", "link.json"), outside);

        Should.Throw<EditionRefusedException>(() => Read(file)).Message.ShouldContain("a link that leads out");
    }

    [Fact]
    public void Folders_of_forms_are_not_taken_for_editions()
    {
        Write("forms/payment.json", "{}");
        Write("city/forms/refusal.json", "{}");
        Write("city/service.forms/request.json", "{}");
        var file = Write("city/service.json", Definition("service.forms/request.json"));

        EditionFolder.Files(Path.Combine(_folder.FullName, "workflows")).ShouldBe([file]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Read(string file) => EditionFile.Read(file, Path.Combine(_folder.FullName, "workflows"));

    private static string Definition(string reference) =>
        $$"""{"customProperties": {"regulation": {"forms": {"request": {"$ref": "{{reference}}"} } } } }""";

    private string Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, "workflows", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}

using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Regulations.Web.ElsaApi.Definitions;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.ElsaApi.Definitions;

/// <summary>Definitions as files, and many at once.</summary>
public sealed class ExchangeTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Analyst = "aliya.serikova";

    [Fact]
    public async Task An_exported_file_imported_again_changes_nothing()
    {
        var client = await house.SignedInAsync(Analyst);
        using var before = await client.GetAsync(Address("aktobe-survey-licence"));
        var file = await client.GetByteArrayAsync(ElsaCalls.Root + "/workflow-definitions/aktobe-survey-licence/export");

        using var imported = await client.PostElsa("/workflow-definitions/import", JsonNode.Parse(file));

        imported.StatusCode.ShouldBe(HttpStatusCode.OK);
        imported.Headers.ETag!.Tag.ShouldBe(before.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_file_brought_in_over_a_definition_is_its_draft()
    {
        var client = await house.SignedInAsync(Analyst);
        var file = (JsonObject)
            JsonNode.Parse(await client.GetByteArrayAsync(ElsaCalls.Root + "/workflow-definitions/aktobe-design-licence/export"))!;
        file["description"] = "brought in";

        using var imported = await client.PostElsa("/workflow-definitions/import", file);

        var draft = await imported.Json();
        draft["version"]!.GetValue<int>().ShouldBe(2);
        draft["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        draft.Word("description").ShouldBe("brought in");
    }

    [Fact]
    public async Task A_new_definition_can_be_brought_in_and_deleted_again()
    {
        var client = await house.SignedInAsync(Analyst);

        using var imported = await client.PostElsa("/workflow-definitions/import", Small("brought-in"));
        using var deleted = await client.PostElsa(
            "/bulk-actions/delete/workflow-definitions/by-definition-id",
            new JsonObject { ["definitionIds"] = new JsonArray("brought-in") }
        );

        (await imported.Json()).Word("id").ShouldBe("brought-in-v1");
        (await deleted.Json())["deleted"]!.GetValue<int>().ShouldBe(1);
        (await client.GetAsync(Address("brought-in"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_are_taken_out_as_an_archive_and_brought_in_from_it()
    {
        var client = await house.SignedInAsync(Analyst);
        using var exported = await client.PostElsa(
            "/bulk-actions/export/workflow-definitions",
            new JsonObject { ["ids"] = new JsonArray("almaty-mineral-absence-v1", "almaty-building-over-minerals-v1") }
        );
        var zip = await exported.Content.ReadAsByteArrayAsync();

        using var form = Form(("all.zip", zip));
        using var imported = await client.PostAsync(ElsaCalls.Root + "/workflow-definitions/import-files", form);

        exported.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        (await imported.Json())["count"]!.GetValue<int>().ShouldBe(2);
        (await client.ReadElsa("/workflow-definitions/by-definition-id/almaty-mineral-absence"))["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Of_files_of_which_one_is_refused_the_others_are_in_and_the_one_is_named()
    {
        var client = await house.SignedInAsync(Analyst);

        using var form = Form(("good.json", Bytes(Small("good-one"))), ("bad.json", Bytes(Small("bad id!"))));
        using var imported = await client.PostAsync(ElsaCalls.Root + "/workflow-definitions/import-files?lang=en", form);

        imported.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await imported.Told()).ShouldContain("bad.json");
        (await client.GetAsync(Address("good-one"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_definition_on_which_nothing_is_drafted_is_already_published()
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.PostElsa(
            "/bulk-actions/publish/workflow-definitions/by-definition-ids",
            new JsonObject { ["definitionIds"] = new JsonArray("karaganda-scrap-metal-licence", "nothing") }
        );

        var published = await answer.Json();
        published["alreadyPublished"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["karaganda-scrap-metal-licence"]);
        published["notFound"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["nothing"]);
    }

    [Fact]
    public async Task What_is_taken_back_takes_no_more_requests()
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.PostElsa(
            "/bulk-actions/retract/workflow-definitions/by-definition-ids",
            new JsonObject { ["definitionIds"] = new JsonArray("minjust-forensic-expert-licence") }
        );

        (await answer.Json())["retracted"]!.AsArray().Count.ShouldBe(1);
        var list = await client.ReadElsa("/workflow-definitions?versionOptions=Published");
        list["items"]!.AsArray().Select(line => line!.Word("definitionId")).ShouldNotContain("minjust-forensic-expert-licence");
    }

    [Fact]
    public async Task Published_versions_are_not_deleted_in_bulk_either()
    {
        var client = await house.SignedInAsync(Analyst);

        using var answer = await client.PostElsa(
            "/bulk-actions/delete/workflow-definitions/by-id?lang=en",
            new JsonObject { ["ids"] = new JsonArray("karaganda-scrap-metal-licence-v1") }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Told()).ShouldContain("are not deleted");
    }

    [Fact]
    public void An_archive_that_swells_beyond_measure_is_refused()
    {
        var zip = Zip(Enumerable.Range(0, 2).Select(i => ($"{i}.json", new byte[5 * 1024 * 1024])));

        Should.Throw<Microsoft.AspNetCore.Http.BadHttpRequestException>(() => DefinitionArchive.Read(zip)).StatusCode.ShouldBe(413);
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused()
    {
        var zip = Zip(Enumerable.Range(0, 201).Select(i => ($"{i}.json", new byte[] { (byte)'1' })));

        Should.Throw<Microsoft.AspNetCore.Http.BadHttpRequestException>(() => DefinitionArchive.Read(zip)).StatusCode.ShouldBe(413);
    }

    [Fact]
    public void What_is_no_archive_is_refused() =>
        Should.Throw<Microsoft.AspNetCore.Http.BadHttpRequestException>(() => DefinitionArchive.Read([1, 2, 3])).StatusCode.ShouldBe(400);

    private static string Address(string definitionId) => $"{ElsaCalls.Root}/workflow-definitions/by-definition-id/{definitionId}";

    private static JsonObject Small(string id) =>
        new()
        {
            ["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
            ["definitionId"] = id,
            ["name"] = id,
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = "start",
                        ["type"] = "Elsa.Start",
                        ["version"] = 1,
                    }
                ),
                ["connections"] = new JsonArray(),
            },
        };

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }
        return form;
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return zip.ToArray();
    }
}

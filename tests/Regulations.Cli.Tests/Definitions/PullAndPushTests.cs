using System.Text.Json.Nodes;
using Regulations.Editions;
using Regulations.Runtime.Definitions;
using Shouldly;
using Xunit;

namespace Regulations.Cli.Tests.Definitions;

/// <summary>Files and a running host: what is published comes back as files, and a file becomes a draft.</summary>
public sealed class PullAndPushTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task What_was_never_edited_comes_back_without_a_change_to_any_file()
    {
        var root = host.Repository();
        await PublishedAsShippedAsync(root);
        var before = Bytes(root);

        var (code, output, error) = host.Run(root, "pull", "--all");

        (code, error).ShouldBe((0, ""));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.EndsWith("says the same"));
        Bytes(root).ShouldBe(before);
    }

    [Fact]
    public async Task A_published_change_comes_back_in_the_file_it_belongs_to_and_in_no_other()
    {
        var root = host.Repository();
        await PublishedAsShippedAsync(root);
        var json = Edition.ReadDefinition(Bundled(root));
        json["customProperties"]!["regulation"]!["forms"]!["licence"]!["x-title"]!["en"] = "Licence, as it will be";
        await host.PublishAsync(EditionFile.Written(json));
        var before = Bytes(root);

        var checkedOnly = host.Run(root, "pull", RunningHost.Key, "--check");
        Bytes(root).ShouldBe(before);
        var pulled = host.Run(root, "pull", RunningHost.Key);

        (checkedOnly.Code, pulled.Code).ShouldBe((1, 0));
        Bytes(root)
            .Where(file => !before.TryGetValue(file.Key, out var was) || was != file.Value)
            .Select(file => file.Key)
            .ShouldBe(["workflows/eastkz/survey-licence.forms/licence.json"]);
        Bundled(root).ShouldBe(EditionFile.Written(json));
        host.Run(root, "pull", RunningHost.Key, "--check").Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_file_becomes_the_hosts_draft()
    {
        await host.WithoutDraftAsync();
        var root = host.Repository();
        Change(root, "Басқа сипаттама");

        var checkedOnly = host.Run(root, "push", RunningHost.Key, "--check", "--json");
        var nothing = (await host.Editing.FindAsync(RunningHost.Key))!.Draft;
        var pushed = host.Run(root, "push", "workflows/eastkz/survey-licence.json");

        JsonNode.Parse(checkedOnly.Output)!["definitions"]![0]!["done"]!.GetValue<string>().ShouldBe("draft");
        (checkedOnly.Code, nothing).ShouldBe((1, null));
        pushed.Error.ShouldBe("");
        pushed.Code.ShouldBe(0);
        (await host.Editing.JsonAsync(RunningHost.DefinitionId))!.ShouldBe(Bundled(root));
        var save = (await host.Editing.SavesAsync(RunningHost.DefinitionId))[0];
        (save.Kind, save.By.UserName).ShouldBe((DefinitionSaveKind.File, RunningHost.Analyst));
        host.Run(root, "push", RunningHost.Key).Output.ShouldContain("says the same");
    }

    [Fact]
    public async Task A_draft_that_is_there_already_gives_way_only_when_told_to()
    {
        await host.WithoutDraftAsync();
        var root = host.Repository();
        Change(root, "Бірінші");
        host.Run(root, "push", RunningHost.Key).Code.ShouldBe(0);
        Change(root, "Екінші");

        var refused = host.Run(root, "push", RunningHost.Key);
        var over = host.Run(root, "push", RunningHost.Key, "--over");

        (refused.Code, over.Code).ShouldBe((1, 0));
        refused.Output.ShouldContain("--over");
        (await host.Editing.JsonAsync(RunningHost.DefinitionId))!.ShouldContain("Екінші");
    }

    [Fact]
    public void Who_may_not_edit_definitions_pushes_nothing()
    {
        var root = host.Repository();
        Change(root, "Operations");

        var (code, output, _) = host.RunAs(root, "kairat.bolatov", "Demo-2026", "definitions", "push", RunningHost.Key, "--over");

        code.ShouldBe(1);
        output.ShouldContain("403");
    }

    [Fact]
    public void A_wrong_password_is_told_and_nothing_is_asked_of_the_host()
    {
        var (code, output, error) = host.RunAs(host.Repository(), RunningHost.Analyst, "wrong", "definitions", "pull", "--all");

        (code, output).ShouldBe((2, ""));
        error.ShouldContain("does not sign aliya.serikova in");
        error.ShouldNotContain("wrong");
    }

    [Fact]
    public void A_host_that_is_not_there_is_told()
    {
        var (code, _, error) = host.Run(host.Repository(), "pull", "--all", "--host", "http://127.0.0.1:1");

        code.ShouldBe(2);
        error.ShouldContain("http://127.0.0.1:1");
    }

    // Tests of one host follow one another in any order: each begins with what is shipped.
    private async Task PublishedAsShippedAsync(string root)
    {
        await host.WithoutDraftAsync();
        var shipped = Bundled(root);
        if (await PublishedAsync() != shipped)
        {
            await host.PublishAsync(shipped);
        }
    }

    private async Task<string?> PublishedAsync() =>
        await host.Editing.JsonAsync(RunningHost.DefinitionId, (await host.Editing.FindAsync(RunningHost.Key))!.Published!.Version);

    private static string FileOf(string root) => Path.Combine(root, "workflows", "eastkz", "survey-licence.json");

    private static string Bundled(string root) => EditionFile.Read(FileOf(root), Path.Combine(root, "workflows"));

    private static void Change(string root, string description)
    {
        var file = Edition.ReadDefinition(File.ReadAllText(FileOf(root)));
        file["description"] = description;
        File.WriteAllText(FileOf(root), EditionFile.Written(file));
    }

    private static Dictionary<string, string> Bytes(string root) =>
        Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file), file => Convert.ToBase64String(File.ReadAllBytes(file)));
}

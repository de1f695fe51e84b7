using System.Text.Json.Nodes;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Editions.Paths;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Paths;

/// <summary>Every path of every shipped definition is run; the paths come from the definitions, so that there is none without a run.</summary>
public sealed class EveryPathTest
{
    public static TheoryData<string> EveryEdition => [.. ShippedPaths.Keys];

    public static TheoryData<string, string, string, string, int> EveryPath
    {
        get
        {
            var all = new TheoryData<string, string, string, string, int>();
            foreach (var key in ShippedPaths.Keys)
            {
                foreach (var (path, number) in ShippedPaths.Of(key).Paths.Paths.Select((path, number) => (path, number)))
                {
                    all.Add(key, path.Case.Channel, path.Case.Kind, path.End ?? "nowhere", number);
                }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryEdition))]
    public void Every_connection_is_in_some_run(string key) =>
        ShippedPaths.Of(key).Paths.Unfollowed.Select(way => $"{way.From}.{way.Port} → {way.To}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EveryEdition))]
    public void Every_port_is_in_some_run(string key)
    {
        var edition = ShippedPaths.Of(key);
        var left = edition.Paths.Paths.SelectMany(path => path.Steps).Select(step => (step.Node, step.Port)).ToHashSet();
        left.UnionWith(edition.Paths.Paths.SelectMany(path => path.Ways).Select(way => (way.From, (string?)way.Port)));

        var never = edition
            .Workflow.Activities.Where(activity => activity.Container is not null && !activity.Description.IsTerminal)
            .Where(activity => activity.Type is not ("Elsa.Finish" or "Elsa.Fault"))
            .SelectMany(activity => activity.Ports.Select(port => (activity.NodeId, Port: (string?)port)))
            // A switch that names every case has a Default to nowhere.
            .Where(port => port.Port != "Default" || edition.HasWay(port.NodeId, "Default"))
            .Where(port => !left.Contains(port));

        never.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryEdition))]
    public void Every_channel_and_kind_comes_to_a_result(string key)
    {
        var edition = ShippedPaths.Of(key);
        foreach (var channel in edition.Edition.Facts.Channels)
        {
            foreach (var kind in edition.Edition.Facts.Kinds)
            {
                edition
                    .Paths.Paths.Where(path => path.Case.Channel == channel && path.Case.Kind == kind)
                    .Any(path => Documents(edition, path).Any(IsResult))
                    .ShouldBeTrue($"{channel}, {kind}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryPath))]
    public void A_path_runs_as_it_is_drawn(string key, string channel, string kind, string end, int number)
    {
        var edition = ShippedPaths.Of(key);
        var path = edition.Paths.Paths[number];
        path.Trouble.ShouldBeNull($"{channel}, {kind}, {end}");

        var run = PathDriver.Run(edition.Workflow, path);

        var isFault = edition.Workflow.Find(end)!.Type == "Elsa.Fault";
        if (!isFault)
        {
            run.State.Incidents.Select(incident => $"{incident.NodeId}.{incident.Property}: {incident.Message}").ShouldBeEmpty();
        }
        run.Refusal.ShouldBeNull();
        run.Completed.ShouldBe(path.Steps.Select(step => step.Node));
        run.State.Status.ShouldBe(WorkflowStatus.Finished);
        run.State.SubStatus.ShouldBe(isFault ? WorkflowSubStatus.Faulted : WorkflowSubStatus.Finished);
        run.State.Bookmarks.ShouldBeEmpty();
        ClockStopsOnceWhereItStarted(run, isFault);
        TheRightDocumentsAreIssued(edition, path, run);
        WhatFailsIsRefusedByItsProcess(edition, path);
    }

    private static void ClockStopsOnceWhereItStarted(PathRun run, bool isFault)
    {
        var clocks = run.Effects.Where(effect => effect is Effect.ClockStarted or Effect.ClockStopped).ToList();
        var started = clocks.FindIndex(effect => effect is Effect.ClockStarted);
        if (started >= 0 && !isFault)
        {
            clocks.Count(effect => effect is Effect.ClockStarted).ShouldBe(1, "the whole time begins once");
            clocks.Skip(started).Count(effect => effect is Effect.ClockStopped).ShouldBe(1, "the whole time ends once");
        }
    }

    /// <summary>What was taken up ends with a result or with a refusal, never with both; what was withdrawn with neither; and the notice about
    /// it is of its kind.</summary>
    private static void TheRightDocumentsAreIssued(WalkedEdition edition, WalkedPath path, PathRun run)
    {
        var issued = run.Effects.OfType<Effect.DocumentIssued>().ToList();
        issued.Select(document => document.NodeId).ShouldBe(Documents(edition, path).Select(node => node.Id));
        issued
            .SelectMany(document => DocumentTemplates.Missing(document.Document.Template, document.Document.Data as JsonObject ?? []))
            .ShouldBeEmpty("documents leave no line empty that they have to fill");
        var results = issued.Count(document => IsResult(edition.Node(document.NodeId)));
        var refusals = issued.Count(document => DocumentTemplates.IsRefusal(document.Document.Template));
        if (run.Effects.OfType<Effect.ClockStarted>().Any() && !path.Steps.Any(step => step.Happens))
        {
            (results + refusals).ShouldBe(1, "one result or one refusal");
        }
        else
        {
            results.ShouldBe(0, "nothing is granted that was not taken up");
        }
        foreach (var notice in run.Effects.OfType<Effect.NoticeSent>().Where(notice => notice.Notice.DocumentId is not null))
        {
            issued
                .Select(document => document.DocumentId)
                .ShouldContain(notice.Notice.DocumentId!, $"{notice.NodeId} tells of a document that is there");
        }
    }

    /// <summary>A condition that names its refusing process leads to it where it fails.</summary>
    private static void WhatFailsIsRefusedByItsProcess(WalkedEdition edition, WalkedPath path)
    {
        foreach (var condition in edition.Edition.Facts.Nodes.Where(node => node.OnFailure is not null))
        {
            var failed = path.Steps.Any(step => step.Node == condition.Id && step.Port == "False");
            var process = edition.Edition.Facts.Nodes.FirstOrDefault(node =>
                node.Label == condition.OnFailure && node.Channel == path.Case.Channel
            );
            if (failed && process is not null && !path.Steps.Any(step => step.Happens))
            {
                path.Has(process.Id).ShouldBeTrue($"{condition.Label} fails, so {process.Label} refuses");
            }
        }
    }

    private static IEnumerable<ActivityFile> Documents(WalkedEdition edition, WalkedPath path) =>
        path.Steps.Select(step => edition.Node(step.Node)).Where(node => node.Type == "Regulations.IssueDocument");

    /// <summary>A document by which something is granted or told: neither a receipt nor a refusal, nor what goes with the result or before it.</summary>
    private static bool IsResult(ActivityFile document) =>
        document.Type == "Regulations.IssueDocument"
        && document.Text("template") is { } template
        && !DocumentTemplates.IsRefusal(template)
        && template is not ("receipt" or "test-notice" or "licence-appendix");
}

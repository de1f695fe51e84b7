using Regulations.Editions.Paths;
using Regulations.Editions.Stock;
using Regulations.Editions.Tests.Paths;
using Regulations.Workflows.Compilation;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Stock;

/// <summary>A definition lowered for a stock Elsa goes the same way as the original, on every path of every shipped edition.</summary>
public sealed class StockPathsTests
{
    public static TheoryData<string> Editions => [.. ShippedPaths.Keys];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_path_has_the_same_tasks_calls_documents_and_end(string key)
    {
        var walked = ShippedPaths.Of(key);
        var lowered = StockExport.Lower(walked.Edition.Definition);
        lowered.ToJsonString().ShouldNotContain("\"type\":\"Regulations.");
        var compiled = WorkflowCompiler.Compile(lowered.ToJsonString());
        compiled.Findings.Select(found => $"{found.NodeId} {found.Property} {found.Code} {found.Message["en"]}").ShouldBeEmpty();
        foreach (var path in walked.Paths.Paths.Where(path => path.Trouble is null))
        {
            var original = PathDriver.Run(walked.Workflow, path);
            var run = StockRun.Of(walked.Workflow, compiled.Workflow!, path);
            run.Refusal.ShouldBe(original.Refusal, path.Case.ToString());
            run.Trace.ShouldBe(StockRun.TraceOf(walked.Workflow, original.Completed), path.Case.ToString());
            run.State.SubStatus.ShouldBe(original.State.SubStatus, path.Case.ToString());
            run.State.Incidents.Select(incident => incident.Message)
                .ShouldBe(original.State.Incidents.Select(incident => incident.Message));
        }
    }
}

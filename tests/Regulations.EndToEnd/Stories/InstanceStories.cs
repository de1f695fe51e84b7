using Microsoft.Playwright;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Shouldly;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>Operations follow a request on its definition in the real designer's viewer.</summary>
public sealed class InstanceStories(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    /// <summary>Every call the viewer may make, ids left out: another one means another release of the package, and an answer to be written.</summary>
    private static readonly string[] Known =
    [
        "GET descriptors/activities",
        "GET descriptors/storage-drivers",
        "GET features/installed",
        "GET workflow-definitions/by-id/*",
        "GET workflow-instances/*",
        "GET workflow-instances/*/execution-state",
        "GET workflow-instances/*/variables",
        "POST workflow-instances/*/journal",
        "POST activity-executions/report",
        "GET activity-executions/list",
        "GET activity-executions/by-id",
        "GET activity-execution-summaries/list",
    ];

    [Fact]
    public async Task A_request_is_followed_step_by_step_on_its_definition()
    {
        var counter = await FrontOfficeOperator.BeginsAsync(await PersonAsync(People.Operator));
        await counter.EntersTheApplicantAsync("950815350123", "Қасенов Арман Талғатұлы");
        await counter.FindsTheDocumentsCompleteAsync();
        var request = await counter.Page.NumberAsync();
        var watcher = await PersonAsync(People.Operations);
        var (calls, refused) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        watcher.Page.Response += (_, answer) => Hear(answer, calls, refused);

        var viewer = new InstanceViewerPage(watcher.Page);
        await viewer.OpenFromAsync(request);

        // What was done bears how often; what waits, too, and it is where the canvas stands.
        await viewer.CountsAsync("corporation-process-2", 1);
        await viewer.CountsAsync("step-1", 1);
        await viewer.StandsAtAsync("step-1");

        // The viewer asks every few seconds: what happens meanwhile appears by itself.
        await new Provider(PersonAsync).RegistersAsync(request);
        await viewer.CountsAsync("step-2", 1);

        calls.Except(Known, StringComparer.Ordinal).ShouldBeEmpty();
        calls.ShouldContain("POST activity-executions/report");
        refused.ShouldBeEmpty();
        watcher.Complaints.ShouldBeEmpty();
    }

    private void Hear(IResponse answer, HashSet<string> calls, List<string> refused)
    {
        var url = new Uri(answer.Url);
        if (url.Scheme is "data" or "blob")
        {
            return;
        }
        if (answer.Status >= 400 || url.Authority != House.Address.Authority)
        {
            refused.Add($"{answer.Status} {answer.Url}");
        }
        const string root = "/elsa/api/";
        if (url.AbsolutePath.StartsWith(root, StringComparison.Ordinal))
        {
            var parts = url.AbsolutePath[root.Length..].Split('/');
            var named =
                parts is ["workflow-instances", _, ..] ? 1
                : parts is ["workflow-definitions", "by-id", _] ? 2
                : -1;
            calls.Add($"{answer.Request.Method} {string.Join('/', parts.Select((part, i) => i == named ? "*" : part))}");
        }
    }
}

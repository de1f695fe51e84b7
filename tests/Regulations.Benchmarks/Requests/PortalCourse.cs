using System.Data.Common;
using System.Text.Json.Nodes;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;

namespace Regulations.Benchmarks.Requests;

/// <summary>One survey licence from the applicant's start to the licence in the applicant's hands, by scripted people who send real commands.</summary>
internal sealed class PortalCourse(CommandBus commands, Func<DbConnection> connect, ChangedRequests changes, Signer signer)
{
    private const string Applicant = "aigerim.nurlanova";
    private const string ApplicantIin = "850412403017";
    private const string Head = "timur.sadykov";
    private const string HeadIin = "720417341331";
    private const string Executor = "dauren.esenov";
    private const string Chancellery = "gulnar.abdrakhmanova";
    private static readonly byte[] Proof = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    /// <summary>Runs one to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended without a licence, or a task came that this course does not know.</exception>
    public async Task RunAsync(string key, CancellationToken cancellation)
    {
        var start = new StartRequest(
            "eastkz/survey-licence",
            "issue",
            "portal",
            new ApplicantDetails(ApplicantIin, "natural", "Нұрланова Айгерім Серікқызы"),
            new JsonObject { ["method"] = "certificate", ["at"] = "2026-11-23T04:00:00Z" }
        );
        var request = (await SendAsync(start, Applicant, $"{key}/start", cancellation)).RequestId;
        await using var glance = await RequestGlance.OpenAsync(connect(), request, cancellation);
        using var changed = changes.Of(request);
        for (var number = 0; ; number++)
        {
            changed.Forget();
            var seen = await glance.NowAsync(cancellation);
            if (seen.Result is { } result)
            {
                if (result != nameof(RequestResult.Granted))
                    throw new InvalidOperationException($"{request} ended as {result}.");
                return;
            }

            if (seen.Task is { } task)
                await DoAsync(request, task, $"{key}/{number}", cancellation);
            else
                await changed.WaitAsync(cancellation);
        }
    }

    private async Task DoAsync(string request, OpenTask task, string key, CancellationToken cancellation)
    {
        var (person, outcome, form) = task.NodeId switch
        {
            "portal-process-3" => (Applicant, "submitted", await RequestFormAsync(request, key, cancellation)),
            "portal-process-4" => (Applicant, "paid", new JsonObject { ["agreed"] = true }),
            "portal-process-6" => (Applicant, "chosen", new JsonObject { ["certificate"] = signer.CertificateOf(ApplicantIin) }),
            "portal-process-8" => (Applicant, "signed", new JsonObject { ["confirmed"] = true }),
            "step-1" => (Chancellery, "registered", []),
            "step-2" => (Head, "appointed", new JsonObject { ["executor"] = Executor }),
            "step-3" => (Executor, "checked", new JsonObject { ["complete"] = "yes" }),
            "step-4" => (Executor, "meets", new JsonObject { ["finding"] = "Талаптарға сай" }),
            "step-6" => (Executor, "formed", new JsonObject { ["workType"] = "geodesic", ["category"] = "III" }),
            "step-7" => (Head, "signed", null),
            "step-8" => (Executor, "sent", null),
            "process-11" => (Applicant, "received", (JsonObject?)null),
            var other => throw new InvalidOperationException($"The course knows no task at {other}."),
        };
        if (!task.Owned)
            await SendAsync(new ClaimTask(task.Id), person, $"{key}/claim", cancellation);
        var iin = task.NodeId switch
        {
            "portal-process-8" => ApplicantIin,
            "step-7" => HeadIin,
            _ => null,
        };
        var signature = iin is null ? null : new TaskSignature(signer.Sign(iin, SigningContent.Of(request, task.Id, outcome, form)));
        await SendAsync(new CompleteTask(task.Id, outcome, form, null, signature), person, $"{key}/complete", cancellation);
    }

    private async Task<JsonObject> RequestFormAsync(string request, string key, CancellationToken cancellation)
    {
        var proof = new AddAttachment(request, "docQualification", "biliktilik.pdf", Proof);
        var stored = await SendAsync(proof, Applicant, $"{key}/file", cancellation);
        return new JsonObject
        {
            ["applicantType"] = "natural",
            ["address"] = "Өскемен, Қазақстан көшесі, 27",
            ["phone"] = "+77051234567",
            ["workType"] = "geodesic",
            ["category"] = "III",
            ["actsAs"] = "self",
            ["docQualification"] = stored.Sha256,
            ["consent"] = true,
        };
    }

    private async Task<TAnswer> SendAsync<TAnswer>(ICommand<TAnswer> command, string person, string key, CancellationToken cancellation) =>
        (await commands.SendAsync(command, new CommandContext(person, key), cancellation)).Answer;
}

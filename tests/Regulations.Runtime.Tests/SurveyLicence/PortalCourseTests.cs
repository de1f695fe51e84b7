using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulations.Gateway.Systems;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Sandbox;
using Regulations.Testing;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.SurveyLicence;

/// <summary>The shipped survey licence, the demonstration's people and the sandbox's systems, taken through the portal step by step.</summary>
public sealed class PortalCourseTests : IAsyncLifetime
{
    private const string Applicant = "aigerim.nurlanova";
    private const string Executor = "dauren.esenov";
    private const string Head = "timur.sadykov";

    private readonly string folder = Directory.CreateTempSubdirectory("runtime-sandbox-").FullName;
    private WebApplication sandbox = null!;
    private TestDatabase database = null!;
    private TestHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = SandboxHost.Build(["--Sandbox:Port=0", $"--Sandbox:DataFolder={folder}", "--Logging:LogLevel:Default=Warning"]);
        await sandbox.StartAsync();
        var address = sandbox.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        database = await TestDatabase.SqliteAsync();
        house = await TestHouse.OpenAsync(
            database,
            // Sandbox certificates are valid from today on.
            new FakeClock(SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(5)),
            systems: new Uri(address),
            settings:
            [
                ("Regulations:Workflows", Workflows()),
                ("Regulations:Demonstration", "true"),
                ("Regulations:AllowRepealed", "true"),
                ("Signatures:TrustedRoots:0", Path.Combine(folder, "root.pem")),
            ]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await database.DisposeAsync();
        await sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_portal_request_becomes_a_signed_licence_in_the_register()
    {
        var id = await RegisteredAsync();
        (await house.Requests.FindAsync(new Viewer(Applicant), id))!.Row.Number.ShouldNotBeNull().ShouldStartWith("EK-SL-");

        await StepAsync(id, "gulnar.abdrakhmanova", "registered", []);
        await StepAsync(id, Head, "appointed", new JsonObject { ["executor"] = Executor });
        await StepAsync(id, Executor, "checked", new JsonObject { ["complete"] = "yes" });
        await StepAsync(id, Executor, "meets", new JsonObject { ["finding"] = "Талаптарға сай" });
        await StepAsync(id, Executor, "formed", new JsonObject { ["workType"] = "both", ["category"] = "III" });
        await StepAsync(id, Head, "signed", null);
        await StepAsync(id, Executor, "sent", null);
        await house.SweepAsync();
        await StepAsync(id, Applicant, "received", null);

        var view = await house.Requests.FindAsync(new Viewer(Applicant), id);
        (view!.Row.Phase, view.Row.Result).ShouldBe((RequestPhase.Finished, RequestResult.Granted));
        var licence = (await house.Get<Runtime.Documents.DocumentQueries>().RegisterAsync(null, new PageOf())).Rows.Single();
        licence.HolderName.ShouldNotBeNull();
        (await house.Requests.DocumentsAsync(new Viewer(Applicant), id)).Single(d => d.Registered).SignatureCms.ShouldNotBeNull();
        (await house.Get<JournalQueries>().VerifyAsync(new Viewer(Head), id))!.IsWhole.ShouldBeTrue();
        (await house.Requests.LedgerAsync(new Viewer(Head), id)).Count(l => l.Kind == "total").ShouldBe(1);
    }

    [Fact]
    public async Task A_signature_of_somebody_else_is_refused_and_can_be_repeated()
    {
        var id = await FilledAsync();
        var task = await house.OpenTaskAsync(id);
        var form = new JsonObject { ["confirmed"] = true };
        var foreign = await SignAsync("791103303022", id, task, "signed", form);

        (await house.SendAsync(Applicant, new CompleteTask(task, "signed", form, null, foreign))).Refusal!.Code.ShouldBe(
            "signature-other-person"
        );
        (await house.SendAsync(Applicant, new CompleteTask(task, "signed", form))).Refusal!.Code.ShouldBe("signature-required");
        (await StepAsync(id, Applicant, "signed", form)).ShouldBeTrue();
    }

    private async Task<string> RegisteredAsync()
    {
        var id = await FilledAsync();
        await StepAsync(id, Applicant, "signed", new JsonObject { ["confirmed"] = true });
        await house.SweepAsync();
        return id;
    }

    private async Task<string> FilledAsync()
    {
        var applicant = await house.Get<PeopleQueries>().AsApplicantAsync(new Viewer(Applicant));
        var start = new StartRequest("eastkz/survey-licence", "issue", "portal", applicant, new JsonObject { ["method"] = "certificate" });
        var id = (await house.DoneAsync(Applicant, start)).RequestId;
        await house.SweepAsync();
        var file = await house.DoneAsync(Applicant, new AddAttachment(id, "docQualification", "plan.pdf", "%PDF-1.7 қағаз"u8.ToArray()));
        await StepAsync(
            id,
            Applicant,
            "submitted",
            new JsonObject
            {
                ["applicantType"] = "natural",
                ["address"] = "Өскемен, Қазақстан көшесі, 27",
                ["phone"] = "+77001234567",
                ["workType"] = "both",
                ["category"] = "III",
                ["actsAs"] = "self",
                ["docQualification"] = file.Sha256,
                ["consent"] = true,
            }
        );
        await house.SweepAsync();
        await StepAsync(id, Applicant, "paid", new JsonObject { ["agreed"] = true });
        await house.SweepAsync();
        var certificate = (await CertificatesAsync(applicant!.Id))[0]!["certificate"]!.GetValue<string>();
        await StepAsync(id, Applicant, "chosen", new JsonObject { ["certificate"] = certificate });
        await house.SweepAsync();
        return id;
    }

    private async Task<bool> StepAsync(string requestId, string actor, string outcome, JsonObject? form)
    {
        var taskId = await house.OpenTaskAsync(requestId);
        var task = (await house.Tasks.FindAsync(new Viewer(actor), taskId))!;
        if (task.May.Claim)
        {
            await house.DoneAsync(actor, new ClaimTask(taskId));
        }
        var subject = await house.Get<PeopleQueries>().SigningSubjectAsync(new Viewer(actor));
        var signature = task.SignatureRequired ? await SignAsync(subject!, requestId, taskId, outcome, form) : null;
        var result = await house.SendAsync(actor, new CompleteTask(taskId, outcome, form, null, signature));
        result.Refusal.ShouldBeNull(
            $"{task.Row.NodeId}: {result.Refusal?.Code} {string.Join(", ", result.Refusal?.Fields.Select(f => f.Path + " " + f.Message["en"]) ?? [])}"
        );
        return result.IsApplied;
    }

    private async Task<TaskSignature> SignAsync(string subject, string requestId, string taskId, string outcome, JsonObject? form)
    {
        var certificate = (await CertificatesAsync(subject))[0]!["id"]!.GetValue<string>();
        var data = Convert.ToBase64String(SigningContent.Of(requestId, taskId, outcome, form));
        var answer = await AskAsync("cms.sign", new JsonObject { ["certificateId"] = certificate, ["data"] = data });
        return new TaskSignature(answer["cms"]!.GetValue<string>());
    }

    private async Task<JsonArray> CertificatesAsync(string subject) =>
        (await AskAsync("certificates.list", new JsonObject { ["subject"] = subject }))["certificates"]!.AsArray();

    private async Task<JsonObject> AskAsync(string operation, JsonObject question)
    {
        var answer = await house.Get<SystemCaller>().CallAsync("eds", operation, question, house.NextKey(), CancellationToken.None);
        return answer.ShouldBeOfType<Answered>().Body;
    }

    private static string Workflows()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Regulations.sln")))
        {
            root = root.Parent!;
        }
        return Path.Combine(root.FullName, "workflows");
    }
}

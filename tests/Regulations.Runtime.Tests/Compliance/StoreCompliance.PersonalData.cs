using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Runtime;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Journal;
using Regulations.Runtime.PersonalData;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private const string Said = "Көшесі Абай 7";
    private static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    [Fact]
    public async Task Erasing_takes_forms_files_and_payloads_and_the_chain_stays_whole()
    {
        await using var house = await OpenAsync();
        var id = await EndedRequestAsync(house);

        var erased = await house.DoneAsync(TestPeople.Administrator, new EraseRequest(id, "алушының өтініші бойынша"));

        erased.Files.ShouldBe(1);
        (await house.Requests.FormsAsync(new Viewer(TestPeople.Executor), id)).ShouldBeEmpty();
        (await house.Requests.AttachmentsAsync(new Viewer(TestPeople.Executor), id)).ShouldBeEmpty();
        (await house.Requests.FindAsync(new Viewer(TestPeople.Executor), id))!.Applicant.ShouldBeNull();
        (await house.Get<JournalQueries>().VerifyAsync(new Viewer(TestPeople.Operations), id))!.Why.ShouldBeNull();
        await using var store = house.OpenStore();
        var request = await store.Requests.SingleAsync(r => r.Id == id);
        request.State.ShouldNotContain("950815350123");
        request.ApplicantName.ShouldBeNull();
        (await store.Blobs.CountAsync()).ShouldBe(0);
        (await store.JournalPayloads.Where(p => p.Stream == id && p.Content != null).ToListAsync())
            .ShouldHaveSingleItem()
            .Content!.ShouldContain("алушының");
    }

    [Fact]
    public async Task What_people_say_of_themselves_lies_encrypted_in_the_database()
    {
        await using var house = await OpenAsync();
        var id = await EndedRequestAsync(house);

        await using var store = house.OpenStore();
        var states = await store.Database.SqlQuery<string>($"select state as \"Value\" from requests where id = {id}").ToListAsync();
        var forms = await store.Database.SqlQuery<string>($"select result as \"Value\" from tasks where result is not null").ToListAsync();
        var payloads = await store.Database.SqlQuery<string>($"select content as \"Value\" from journal_payloads").ToListAsync();
        var files = await store.Database.SqlQuery<byte[]>($"select content as \"Value\" from blobs").ToListAsync();
        states.Concat(forms).Concat(payloads).ShouldAllBe(text => text.StartsWith("sealed:", StringComparison.Ordinal));
        files.ShouldAllBe(bytes => !Encoding.Latin1.GetString(bytes).StartsWith("%PDF", StringComparison.Ordinal));
        var file = (await house.Requests.AttachmentsAsync(new Viewer(TestPeople.Executor), id)).ShouldHaveSingleItem();
        (await house.Requests.AttachmentAsync(new Viewer(TestPeople.Executor), file.AttachmentId))!.Content.ShouldBe(Scan);
        (await store.Requests.SingleAsync(r => r.Id == id)).State.ShouldContain("950815350123");
    }

    [Fact]
    public async Task What_was_written_before_there_was_a_seal_is_read_as_it_stands()
    {
        await using var house = await OpenAsync();
        var id = await EndedRequestAsync(house);
        await using var store = house.OpenStore();
        var state = (await store.Requests.AsNoTracking().SingleAsync(r => r.Id == id)).State;

        await store.Database.ExecuteSqlAsync($"update requests set state = {state} where id = {id}");

        (await house.Requests.FindAsync(new Viewer(TestPeople.Executor), id))!.Applicant!.Id.ShouldBe("950815350123");
    }

    [Fact]
    public async Task A_file_that_another_request_has_too_keeps_its_bytes()
    {
        await using var house = await OpenAsync();
        var id = await EndedRequestAsync(house);
        await EndedRequestAsync(house);

        await house.DoneAsync(TestPeople.Administrator, new EraseRequest(id, "өтініш"));

        await using var store = house.OpenStore();
        (await store.Blobs.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_administrator_erases_and_only_what_has_ended()
    {
        await using var house = await OpenAsync();
        var ended = await EndedRequestAsync(house);
        var running = await house.StartAsync("personal");

        (await house.SendAsync(TestPeople.Operations, new EraseRequest(ended, "өтініш"))).Refusal!.Code.ShouldBe("not-yours");
        (await house.SendAsync(TestPeople.Administrator, new EraseRequest(running, "өтініш"))).Refusal!.Code.ShouldBe("request-not-ended");
        await house.DoneAsync(TestPeople.Administrator, new EraseRequest(ended, "өтініш"));
        (await house.SendAsync(TestPeople.Administrator, new EraseRequest(ended, "өтініш"))).Refusal!.Code.ShouldBe("already-erased");
    }

    [Fact]
    public async Task An_expired_draft_is_forgotten_after_a_month_and_used_keys_are_cleared()
    {
        await using var house = await OpenAsync();
        await house.PublishAsync(new TestDefinition("forgotten").AsEdition(draftExpires: "1wd").Task("fill", "applicant").StartClock());
        var id = await house.StartAsync("forgotten");
        house.Clock.Advance(Duration.FromDays(5));
        await house.SweepAsync();
        house.Clock.Advance(Duration.FromDays(20));
        await RetainAsync(house);
        (await ErasedAtAsync(house, id)).ShouldBeNull();

        house.Clock.Advance(Duration.FromDays(20));
        await RetainAsync(house);

        (await ErasedAtAsync(house, id)).ShouldBe(house.Clock.GetCurrentInstant());
        await using var store = house.OpenStore();
        (await store.Commands.CountAsync(c => c.Name == nameof(StartRequest))).ShouldBe(0);
    }

    private static async Task<string> EndedRequestAsync(TestHouse house)
    {
        await house.PublishAsync(
            new TestDefinition("personal").AsEdition(office: "office").Task("fill", "applicant", form: "note").StartClock().Task("check")
        );
        var id = await house.StartAsync("personal");
        await house.DoneAsync(TestPeople.Applicant, new AddAttachment(id, "scan", "scan.pdf", Scan));
        var fill = await house.OpenTaskAsync(id);
        await house.DoneAsync(TestPeople.Applicant, new CompleteTask(fill, "done", new JsonObject { ["text"] = Said }));
        await house.WorkAsync(id, TestPeople.Executor);
        return id;
    }

    private static async Task RetainAsync(TestHouse house) =>
        await new RetentionJob(house.Bus, house.Get<IStore>(), house.Clock, house.Get<IOptions<RuntimeOptions>>()).Execute(
            null!,
            CancellationToken.None
        );

    private static async Task<Instant?> ErasedAtAsync(TestHouse house, string id)
    {
        await using var store = house.OpenStore();
        return await store.Requests.Where(r => r.Id == id).Select(r => r.ErasedAt).SingleAsync();
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Views;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a small document");

    [Fact]
    public async Task Equal_files_are_stored_once_and_come_back_unchanged()
    {
        await using var house = await OpenAsync();
        var id = await FilingAsync(house);
        var first = await house.DoneAsync(TestPeople.Applicant, new AddAttachment(id, "plan", "жоспар.pdf", Pdf));
        await house.DoneAsync(TestPeople.Applicant, new AddAttachment(id, "copy", "C:\\docs\\copy.pdf", Pdf));

        await using var store = house.OpenStore();
        (await store.Blobs.CountAsync()).ShouldBe(1);
        (await house.Requests.AttachmentsAsync(new Viewer(TestPeople.Executor), id))
            .Select(a => a.FileName)
            .ShouldBe(["жоспар.pdf", "copy.pdf"]);
        var content = await house.Requests.AttachmentAsync(new Viewer(TestPeople.Executor), first.AttachmentId);
        content!.Content.ShouldBe(Pdf);
        (await house.Requests.AttachmentAsync(new Viewer(TestPeople.OtherApplicant), first.AttachmentId)).ShouldBeNull();
    }

    [Theory]
    [InlineData("virus.exe")]
    [InlineData("plan.png")]
    [InlineData("plan.docx")]
    public async Task A_file_whose_name_and_bytes_disagree_is_refused(string name)
    {
        await using var house = await OpenAsync();
        var id = await FilingAsync(house);

        (await house.SendAsync(TestPeople.Applicant, new AddAttachment(id, "plan", name, Pdf))).Refusal!.Code.ShouldBe(
            "attachment-type-not-allowed"
        );
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused()
    {
        await using var house = await OpenAsync();
        var id = await FilingAsync(house);
        var large = new byte[AddAttachment.LargestFile + 1];
        Pdf.CopyTo(large, 0);

        (await house.SendAsync(TestPeople.Applicant, new AddAttachment(id, "plan", "plan.pdf", large))).Refusal!.Code.ShouldBe(
            "attachment-too-large"
        );
    }

    private static async Task<string> FilingAsync(TestHouse house)
    {
        await house.PublishAsync(new TestDefinition("filing").AsEdition().Task("fill", "applicant").StartClock().Task("check"));
        return await house.StartAsync("filing");
    }
}

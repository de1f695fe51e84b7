using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Tests.Given;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Anchors_are_signed_and_follow_one_another()
    {
        await using var house = await OpenAsync();
        await FinishedRequestAsync(house);
        await house.Bus.SendAsync(new AnchorJournal(), CommandContext.ForMachine("anchor/1"));
        await house.StartAsync("journal");
        house.Clock.Advance(NodaTime.Duration.FromHours(1));
        await house.Bus.SendAsync(new AnchorJournal(), CommandContext.ForMachine("anchor/2"));

        await using var store = house.OpenStore();
        var anchors = await store.JournalAnchors.OrderBy(a => a.At).ToListAsync();
        // The definition's own record is a stream as well.
        anchors.Select(a => a.Streams).ShouldBe([2, 3]);
        anchors[1].PreviousDigest.ShouldBe(anchors[0].Digest);
        anchors.ShouldAllBe(a => house.Get<AnchorKey>().Verify(a.Digest, a.Signature));
    }
}

using Shouldly;
using Xunit;

namespace Regulations.Drafting.Tests;

public sealed class ShippedFilesTest
{
    public static TheoryData<string> Drafted => [.. Drafts.All.Select(draft => draft.Key)];

    [Theory]
    [MemberData(nameof(Drafted))]
    public void A_shipped_file_that_has_a_draft_equals_it(string key)
    {
        var shipped = File.ReadAllText(Path.Combine(Repository.Workflows, key + ".json"));

        Drafts.Find(key)!.Write().ShouldBe(shipped, $"write it anew: eng/regulations draft {key}");
    }

    [Fact]
    public void No_key_is_drafted_twice() => Drafts.All.Select(draft => draft.Key).ShouldBeUnique();

    [Fact]
    public void No_two_editions_number_their_requests_alike() => Drafts.All.Select(draft => draft.NumberPrefix).ShouldBeUnique();
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulations.Runtime.Store;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Compliance;

public abstract partial class StoreCompliance
{
    [Fact]
    public async Task Commits_wait_for_the_disk_though_a_claim_on_the_same_connection_did_not()
    {
        await using var house = await OpenAsync();
        var now = house.Clock.GetCurrentInstant();
        await using (var claiming = house.OpenStore())
        {
            await house.Get<IStore>().Dialect.ClaimMailAsync(claiming, "node", now, now + Duration.FromMinutes(1), 10, default);
        }

        await using var store = house.OpenStore();
        var setting =
            store is SqliteStore
                ? (await store.Database.SqlQuery<int>($"select synchronous as \"Value\" from pragma_synchronous").SingleAsync()) == 2
                : (await store.Database.SqlQuery<string>($"select current_setting('synchronous_commit') as \"Value\"").SingleAsync())
                    == "on";
        setting.ShouldBeTrue();
    }
}

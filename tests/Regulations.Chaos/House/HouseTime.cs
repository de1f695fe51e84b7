using Npgsql;

namespace Regulations.Chaos.House;

/// <summary>
/// Moves the demonstration's clock under the feet of running hosts, as another host would: they take the stored offset over on their next
/// heartbeat. What came due in between comes due for all of them at once.
/// </summary>
internal sealed class HouseTime(string connectionString)
{
    private TimeSpan offset = TimeSpan.Zero;

    public async Task MoveAsync(TimeSpan by)
    {
        offset += by;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "insert into settings (name, value) values ('clock-offset', $1) on conflict (name) do update set value = excluded.value",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = offset.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Moves to nine in the morning of the next Monday at the provider's.</summary>
    public Task MoveToMondayMorningAsync()
    {
        var now = DateTime.UtcNow + offset;
        var monday = now.Date.AddDays((((int)DayOfWeek.Monday - (int)now.DayOfWeek + 6) % 7) + 1).AddHours(4);
        return MoveAsync(monday - now);
    }
}

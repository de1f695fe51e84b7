using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>Where every request begins: start, the right to withdraw, the choice of channel.</summary>
/// <param name="Source">The paragraph on the ground of a request.</param>
/// <param name="ChannelSource">The paragraph on the channels.</param>
/// <param name="Channels">The channels; where there is one, nothing is chosen.</param>
public sealed record Opening(string Source, string ChannelSource, params IReadOnlyList<string> Channels)
{
    /// <summary>What the incident says where a request comes by another channel.</summary>
    public string UnknownChannel { get; init; } = "The regulation takes requests through the portal and the State Corporation only.";

    /// <summary>Where it stands; beside the only channel where there is one.</summary>
    public Lane Lane { get; init; } = Lanes.Chancellery;

    /// <summary>Draws it.</summary>
    /// <returns>The way of each channel, in their order.</returns>
    public IReadOnlyList<Way> Draw(Chart chart)
    {
        var start = chart.Add(new Start("start", new("Өтініш", "Обращение", "Application"), Source) { Lane = Lane });
        var ways = chart.Add(
            new Fork(
                "ways",
                new("Қызмет және одан бас тарту құқығы", "Услуга и право отзыва", "The service and the right to withdraw"),
                Source,
                "service",
                "withdrawal"
            )
            {
                Lane = Lane,
            },
            start.Done
        );
        Withdrawal.Draw(chart, ways.On("withdrawal"));
        if (Channels.Count == 1)
        {
            return [ways.On("service")];
        }
        var channel = chart.Add(
            new Switch(
                "channel",
                new("Қай жолмен жүгінді?", "Каким путём обратился?", "Which channel?"),
                ChannelSource,
                [.. Channels.Select(name => (name, $"return getInput('Channel') === '{name}';"))]
            )
            {
                Lane = Lane,
            },
            ways.On("service")
        );
        chart.Add(
            new Fault(
                "channel-unknown",
                new("Мұндай арна жоқ", "Такого канала нет", "No such channel"),
                ChannelSource,
                "unknown-channel",
                UnknownChannel
            )
            {
                Lane = Lane,
            },
            channel.On("Default")
        );
        return [.. Channels.Select(channel.On)];
    }
}

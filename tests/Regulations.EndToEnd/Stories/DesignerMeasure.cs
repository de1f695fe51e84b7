using System.Diagnostics;
using System.Globalization;
using Regulations.EndToEnd.House;
using Regulations.EndToEnd.Pages;
using Xunit;

namespace Regulations.EndToEnd.Stories;

/// <summary>What it costs to open the designer, for docs/designer.md. Run by name on a quiet machine, not with the stories.</summary>
public sealed class DesignerMeasure(Chromium chromium, RunningHouse house) : Scenario(chromium, house)
{
    [Fact(Explicit = true)]
    public async Task Bytes_and_time_to_the_first_node()
    {
        var analyst = await PersonAsync(People.Analyst);
        var network = await analyst.Page.Context.NewCDPSessionAsync(analyst.Page);
        await network.SendAsync("Network.enable");
        var bytes = 0d;
        network.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        var designer = new DesignerPage(analyst.Page);
        foreach (var visit in new[] { "first", "second", "third" })
        {
            bytes = 0;
            var clock = Stopwatch.StartNew();
            await designer.OpenAsync("eastkz-survey-licence");
            TestContext.Current.TestOutputHelper!.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{visit} visit: {bytes / 1e6:F2} MB, {clock.Elapsed.TotalSeconds:F1} s")
            );
        }
    }
}

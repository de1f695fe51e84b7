using Xunit;
using Xunit.v3;

namespace Regulations.EndToEnd.House;

/// <summary>One story told with people at browsers. When it fails, what each of them saw is kept in <c>artifacts/end-to-end</c>.</summary>
public abstract class Scenario(Chromium chromium, RunningHouse house) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    /// <summary>The house it plays in.</summary>
    protected RunningHouse House => house;

    /// <summary>Nothing to prepare.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Sends everybody home.</summary>
    public async ValueTask DisposeAsync()
    {
        var test = TestContext.Current;
        var failed = test.TestState?.Result == TestResult.Failed;
        var folder = Path.Combine(Places.Artifacts, $"{GetType().Name}.{test.TestMethod?.MethodName}");
        foreach (var visitor in visitors)
        {
            if (failed)
                await visitor.PhotographAsync(folder);
            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody sits down at a browser, not signed in.</summary>
    private protected async Task<Visitor> ArriveAsync(string name, string language = "kk")
    {
        var visitor = await Visitor.ArriveAsync(chromium.Browser, house.Address, name, language);
        visitors.Add(visitor);
        return visitor;
    }
}

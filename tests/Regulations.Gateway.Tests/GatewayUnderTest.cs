using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulations.Gateway;
using Regulations.Gateway.Signatures;
using Regulations.Gateway.Systems;

namespace Regulations.Tests;

/// <summary>The gateway as a host puts it together, with a clock that stands still until moved and a log that is kept.</summary>
internal sealed class GatewayUnderTest : IDisposable
{
    private readonly ServiceProvider services;

    public GatewayUnderTest(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddGateway(configuration)
            .BuildServiceProvider();
    }

    public StandingTime Time { get; } = new();

    public KeptLog Log { get; } = new();

    public SystemCaller Systems => services.GetRequiredService<SystemCaller>();

    public SignatureVerifier Signatures => services.GetRequiredService<SignatureVerifier>();

    public void Dispose()
    {
        services.Dispose();
        Log.Dispose();
    }
}

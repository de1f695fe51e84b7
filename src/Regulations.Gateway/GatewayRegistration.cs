using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Regulations.Gateway.Signatures;
using Regulations.Gateway.Systems;

namespace Regulations.Gateway;

/// <summary>Adds the gateway to a host.</summary>
public static class GatewayRegistration
{
    /// <summary>Adds <see cref="SystemCaller"/> and <see cref="SignatureVerifier"/>, bound to sections <c>Gateway</c>, <c>Systems</c> and <c>Signatures</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(
            Options.Create(
                new GatewayOptions
                {
                    SystemsUrl = configuration.GetValue<Uri>("Gateway:SystemsUrl"),
                    Systems = Systems(configuration.GetSection("Systems")),
                }
            )
        );
        services.AddSingleton(Options.Create(configuration.GetSection("Signatures").Get<SignatureOptions>() ?? new SignatureOptions()));
        services
            .AddHttpClient(SystemCaller.HttpClientName)
            // The time-out is the line's own; a redirect would carry personal data to an address nobody configured.
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            );
        services.AddSingleton<SystemCaller>();
        services.AddSingleton<TrustedRoots>();
        services.AddSingleton<SignatureVerifier>();
        return services;
    }

    private static Dictionary<string, SystemOptions> Systems(IConfigurationSection section) =>
        section
            .GetChildren()
            .ToDictionary(child => child.Key, child => child.Get<SystemOptions>() ?? new SystemOptions(), StringComparer.Ordinal);
}

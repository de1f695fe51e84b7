using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Gateway;
using Regulations.Runtime.Clock;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Definitions.Files;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Hosting.Health;
using Regulations.Runtime.Incidents;
using Regulations.Runtime.Instances;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Migrating;
using Regulations.Runtime.Operations;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.People;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Requests.Effects;
using Regulations.Runtime.Sla;
using Regulations.Runtime.Store;
using Regulations.Runtime.Sweeps;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Timers;

namespace Regulations.Runtime;

/// <summary>Wires the runtime into a host.</summary>
public static class RegulationsRuntime
{
    /// <summary>
    /// Registers store, command bus, queries, sweeps, gateway and the NodaTime <c>IClock</c>. Reads <c>Regulations:*</c> (see
    /// <see cref="RuntimeOptions"/>). Identity is left to the host:
    /// <c>AddIdentityCore&lt;Person&gt;().AddRoles&lt;IdentityRole&gt;().AddEntityFrameworkStores&lt;StoreContext&gt;()</c>.
    /// </summary>
    public static IServiceCollection AddRegulationsRuntime(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RuntimeOptions>(configuration.GetSection(RuntimeOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock, HouseClock>();
        services.TryAddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddLogging();
        // New keys encrypt in one pass; what older ones closed they still open.
        services
            .AddDataProtection()
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddGateway(configuration);
        StoreRegistration.Add(services, configuration);
        AddCommands(services);
        AddEffects(services);
        AddQueries(services);
        SweepRegistration.Add(services, configuration);
        SlaRegistration.Add(services);
        MigrationRegistration.Add(services);
        HealthRegistration.Add(services);
        return services;
    }

    /// <summary>Brings the database to the present schema and seeds roles, definitions, and in demonstration mode people. Call once before the host starts.</summary>
    public static async Task PrepareRegulationsAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await StoreRegistration.MigrateAsync(services, cancellation);
        await services.GetRequiredService<DemonstrationClock>().FollowAsync(cancellation);
        await services.GetRequiredService<PeopleSeeding>().SeedAsync(cancellation);
        await services.GetRequiredService<DefinitionSeeding>().SeedAsync(cancellation);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<CommandDispatch>();
        services.AddSingleton<RequestChanges>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OwnMail>();
        services.AddSingleton(Internal<CommandBus>);
        services.AddSingleton<RequestRunner>();
        services.AddSingleton<RequestMemory>();
        services.AddSingleton<DefinitionCache>();
        services.AddSingleton<FindingsCache>();
        services.AddSingleton<InForce>();
        services.AddSingleton<WorkflowFolder>();
        services.AddSingleton<DefinitionSeeding>();
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<PeopleSeeding>();
        services.AddSingleton<SubjectNumbers>();
        services.AddSingleton<AnchorKey>();
        services.AddSingleton<TaskForms>();
        services.AddSingleton<TaskSignatures>();
        services.AddSingleton(provider => WorkingTime.Of(provider.GetRequiredService<IOptions<RuntimeOptions>>().Value.Workflows));
        foreach (var handler in typeof(CommandBus).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var contract in handler.GetInterfaces().Where(IsHandler))
            {
                services.AddSingleton(contract, handler);
            }
        }
    }

    private static bool IsHandler(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICommandHandler<,>);

    private static void AddEffects(IServiceCollection services)
    {
        services.AddSingleton<EffectAppliers>();
        services.AddSingleton<SlaLedgers>();
        services.AddSingleton<IEffectApplier, TaskCreatedApplier>();
        services.AddSingleton<IEffectApplier, TaskCancelledApplier>();
        services.AddSingleton<IEffectApplier, TimerSetApplier>();
        services.AddSingleton<IEffectApplier, TimerCancelledApplier>();
        services.AddSingleton<IEffectApplier, SystemCallRequestedApplier>();
        services.AddSingleton<IEffectApplier, SystemCallCancelledApplier>();
        services.AddSingleton<IEffectApplier, NoticeSentApplier>();
        services.AddSingleton<IEffectApplier, DocumentIssuedApplier>();
        services.AddSingleton<IEffectApplier, ClockStartedApplier>();
        services.AddSingleton<IEffectApplier, ClockStoppedApplier>();
        services.AddSingleton<IEffectApplier, EventPublishedApplier>();
        services.AddSingleton<IEffectApplier, ChildRequestedApplier>();
        services.AddSingleton<IEffectApplier, ChildCancelledApplier>();
        services.AddSingleton<IEffectApplier, IncidentRaisedApplier>();
        services.AddSingleton<IEffectApplier, IncidentClosedApplier>();
        services.AddSingleton<IEffectApplier, FinishedApplier>();
    }

    // The constructors of public services are internal, since what they need is: the container is told how to call them.
    private static void AddQueries(IServiceCollection services)
    {
        services.AddSingleton<TaskRows>();
        services.AddSingleton<RequestRows>();
        services.AddSingleton(Internal<TaskQueries>);
        services.AddSingleton(Internal<RequestQueries>);
        services.AddSingleton(Internal<InstanceQueries>);
        services.AddSingleton(Internal<Counters>);
        services.AddSingleton(Internal<JournalQueries>);
        services.AddSingleton(Internal<IncidentQueries>);
        services.AddSingleton(Internal<DocumentQueries>);
        services.AddSingleton(Internal<MigrationQueries>);
        services.AddSingleton(Internal<DefinitionQueries>);
        services.AddSingleton(Internal<EditingQueries>);
        services.AddSingleton(Internal<FileOffers>);
        services.AddSingleton(Internal<SystemQueries>);
        services.AddSingleton(Internal<DashboardQueries>);
        services.AddSingleton(Internal<PeopleQueries>);
        services.AddSingleton(Internal<DemonstrationClock>);
    }

    private static TService Internal<TService>(IServiceProvider services)
    {
        var constructor = typeof(TService).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        return (TService)
            constructor.Invoke([.. constructor.GetParameters().Select(needed => services.GetRequiredService(needed.ParameterType))]);
    }
}

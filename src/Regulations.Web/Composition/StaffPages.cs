using Regulations.Web.Clock;
using Regulations.Web.Definitions;
using Regulations.Web.Definitions.Bpmn;
using Regulations.Web.Definitions.Compare;
using Regulations.Web.Definitions.Dates;
using Regulations.Web.Definitions.Diagram;
using Regulations.Web.Definitions.Files;
using Regulations.Web.Definitions.Migrating;
using Regulations.Web.Definitions.Publishing;
using Regulations.Web.Definitions.Record;
using Regulations.Web.Definitions.Versions;
using Regulations.Web.Inbox;
using Regulations.Web.Instances;
using Regulations.Web.Operations;
using Regulations.Web.Requests;
using Regulations.Web.Simulation;
using Regulations.Web.Studio;
using Regulations.Web.Studio.Assets;
using Regulations.Web.Trials;

namespace Regulations.Web.Composition;

/// <summary>The pages of those who work here: inbox, requests, operations, definitions, and the clock of a demonstration.</summary>
public static class StaffPages
{
    /// <summary>Registers what they need.</summary>
    public static void AddStaffPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FlowPlans>();
        builder.Services.AddSingleton<OperationsFeed>();
        builder.Services.AddScoped<InboxReading>();
        builder.Services.AddScoped<InboxActs>();
        builder.Services.AddScoped<DefinitionRequestsReading>();
        builder.Services.AddSimulation();
        builder.Services.AddTrials();
        builder.Services.AddSingleton<StudioAssets>();
    }

    /// <summary>Maps them.</summary>
    public static void MapStaffPages(this WebApplication app)
    {
        app.MapInbox();
        app.MapRequestPages();
        app.MapOperations();
        app.MapDefinitionPages();
        app.MapVersionsPages();
        app.MapFilePages();
        app.MapInstancePages();
        app.MapDatePages();
        app.MapBpmnPages();
        app.MapSimulation();
        app.MapTrials();
        app.MapComparePages();
        app.MapPublishPages();
        app.MapRecordPages();
        app.MapMigrationPages();
        app.MapClock();
        app.MapStudio();
    }
}

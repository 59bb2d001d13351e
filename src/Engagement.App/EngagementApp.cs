using Engagement.App.Answers;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Library;
using Engagement.App.Mails;
using Engagement.App.Networks;
using Engagement.App.Notices;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Reporting;
using Engagement.App.Rights;
using Engagement.App.Routing;
using Engagement.App.Templates;
using Engagement.App.Themes;
using Engagement.App.Ticks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App;

/// <summary>Everything that works, room by room.</summary>
public static class EngagementApp
{
    public static IServiceCollection AddEngagementApp(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddData(configuration)
            .AddNetworks(configuration)
            .AddTemplates(configuration)
            .AddPeople(configuration)
            .AddChannels(configuration)
            .AddLibrary(configuration)
            .AddOutbound(configuration)
            .AddMails(configuration)
            .AddPublishing()
            .AddThemes()
            .AddInbox(configuration)
            .AddRights()
            .AddAnswers()
            .AddRoutingRoom()
            .AddNotices()
            .AddReporting(configuration)
            .AddTicks(configuration);
}

using Engagement.Web.Channels;
using Engagement.Web.Inbox;
using Engagement.Web.Library;
using Engagement.Web.Notices;
using Engagement.Web.Outbound;
using Engagement.Web.Publishing;
using Engagement.Web.Reporting;
using Engagement.Web.Routing;
using Engagement.Web.Templates;
using Engagement.Web.Themes;

namespace Engagement.Web.Api;

/// <summary>Every call of the API, room by room. Keys only: a browser's session opens none of them.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").DisableAntiforgery().ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapChannels();
        api.MapMedia();
        api.MapPosts();
        api.MapImport();
        api.MapText();
        api.MapDeliveries();
        api.MapHold();
        api.MapThemes();
        api.MapTemplates();
        api.MapTriage();
        api.MapConversations();
        api.MapReports();
        api.MapOutgoingWebhooks();
    }
}

using Engagement.Web.Health;
using Engagement.Web.Pages.Approvals;
using Engagement.Web.Pages.Calendar;
using Engagement.Web.Pages.Channels;
using Engagement.Web.Pages.Compose;
using Engagement.Web.Pages.Expert;
using Engagement.Web.Pages.Held;
using Engagement.Web.Pages.Inbox;
using Engagement.Web.Pages.Library;
using Engagement.Web.Pages.Mails;
using Engagement.Web.Pages.People;
using Engagement.Web.Pages.Notices;
using Engagement.Web.Pages.Posts;
using Engagement.Web.Pages.Report;
using Engagement.Web.Pages.Rights;
using Engagement.Web.Pages.Settings;
using Engagement.Web.Pages.Signals;
using Engagement.Web.Pages.Survey;
using Engagement.Web.Pages.Themes;
using Engagement.Web.Pages.Wall;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages;

/// <summary>The pages of the product.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        return services
            .AddSingleton<Words>()
            .AddSingleton<CalendarScreen>()
            .AddSingleton<CalendarCards>()
            .AddSingleton<ComposeScreen>()
            .AddSingleton<ComposeDesk>()
            .AddSingleton<FitPictures>()
            .AddSingleton<CropPictures>()
            .AddSingleton<OfferTimes>()
            .AddSingleton<PostScreen>()
            .AddSingleton<HeldScreen>()
            .AddSingleton<InboxSide>()
            .AddSingleton<InboxScreen>()
            .AddSingleton<ConnectScreen>()
            .AddSingleton<CountAnswers>()
            .AddSingleton<BulkWork>()
            .AddSingleton<ChannelScreen>()
            .AddSingleton<ChannelDetailsReader>()
            .AddSingleton<AcknowledgementScreen>()
            .AddSingleton<SurveySettingsScreen>()
            .AddSingleton<RulesScreen>()
            .AddSingleton<ThemeScreen>()
            .AddSingleton<PreviewTheme>()
            .AddScoped<ViewerHolder>()
            .AddScoped(provider => provider.GetRequiredService<ViewerHolder>().Viewer);
    }

    /// <summary>After authentication, before the endpoints.</summary>
    public static IApplicationBuilder UseViewer(this IApplicationBuilder app) => app.UseMiddleware<ViewerMiddleware>();

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").WithMetadata(new PageMark()).ExcludeFromDescription();
        pages.MapFront();
        pages.MapLook();
        pages.MapText();
        pages.MapCalendar();
        pages.MapImportPages();
        pages.MapCalendarExchange();
        pages.MapPostPages();
        pages.MapCompose();
        pages.MapKeeping();
        pages.MapStopPages();
        pages.MapLibrary();
        pages.MapInbox();
        pages.MapInboxWork();
        pages.MapPeoplePages();
        pages.MapThemePages();
        pages.MapReportPages();
        pages.MapOwnReports();
        pages.MapReportMail();
        pages.MapReportLinks();
        pages.MapShared();
        pages.MapWall();
        pages.MapSlotPages();
        pages.MapChannelPages();
        pages.MapConnectPages();
        pages.MapWebhookPages();
        pages.MapSettings();
        pages.MapPostSettings();
        pages.MapSavedReplies();
        pages.MapStrategy();
        pages.MapArticles();
        pages.MapAskFan();
        pages.MapLibraryImport();
        pages.MapApprovalRules();
        pages.MapApprovals();
        pages.MapReview();
        pages.MapQueues();
        pages.MapMails();
        pages.MapAcknowledgement();
        pages.MapLearning();
        pages.MapRules();
        pages.MapNotices();
        pages.MapSignals();
        pages.MapExpert();
        pages.MapSurvey();
        pages.MapRosters();
        return routes;
    }
}

namespace Engagement.Tests.Web;

/// <summary>
/// Who may call what, endpoint by endpoint: "open" to everybody, a capability for people with a session, "key:" and a capability for
/// programs with a key. A new endpoint needs a line here.
/// </summary>
internal static class AccessTable
{
    private const string Lines =
        """
        open               GET    /healthz
        open               GET    /readyz
        open               GET    /metrics
        Read               GET    /live
        open               GET    /openapi/{documentName}.json
        Read               GET    /{*path:regex(^(?!(api|webhooks)/))}
        open               GET    /sign-in
        open               POST   /sign-in
        open               POST   /sign-out
        open               GET    /no-access
        open               GET    /setup
        open               POST   /setup
        open               GET    /webhooks/{network}
        open               POST   /webhooks/{network}
        key:ManageChannels POST   /api/v1/channels
        key:Read           GET    /api/v1/channels
        key:Read           GET    /api/v1/channels/{id}
        key:Publish        POST   /api/v1/media
        key:Read           POST   /api/v1/text/measure
        key:Read           POST   /api/v1/templates/render
        key:Read           POST   /api/v1/triage
        key:Publish        POST   /api/v1/posts
        key:Publish        POST   /api/v1/posts/import
        key:Read           GET    /api/v1/posts/{id}
        key:Publish        PATCH  /api/v1/posts/{id}
        key:Publish        DELETE /api/v1/posts/{id}
        key:Read           GET    /api/v1/deliveries
        key:Read           GET    /api/v1/deliveries/{id}
        key:Publish        POST   /api/v1/deliveries/{id}/retry
        key:Publish        POST   /api/v1/deliveries/{id}/resolve
        key:Publish        POST   /api/v1/deliveries/{id}/cancel
        key:Read           GET    /api/v1/hold
        key:Publish        POST   /api/v1/hold
        key:Publish        DELETE /api/v1/hold
        key:Publish        POST   /api/v1/themes
        key:Read           GET    /api/v1/themes
        key:Read           GET    /api/v1/themes/{id}
        key:Publish        PATCH  /api/v1/themes/{id}
        key:Read           GET    /api/v1/themes/{id}/occurrences
        key:Publish        PUT    /api/v1/themes/{id}/occurrences/{date}
        key:Read           GET    /api/v1/conversations
        key:Read           GET    /api/v1/conversations/{id}
        key:Answer         POST   /api/v1/conversations/{id}/replies
        key:Answer         POST   /api/v1/conversations/{id}/notes
        key:Answer         POST   /api/v1/conversations/{id}/assign
        key:Answer         POST   /api/v1/conversations/{id}/resolve
        key:Answer         POST   /api/v1/conversations/{id}/snooze
        key:Answer         POST   /api/v1/conversations/{id}/triage
        key:Read           GET    /api/v1/reports/weekly
        Read               GET    /
        open               POST   /look
        Read               POST   /text/measure
        Read               GET    /posts/{id}
        Read               GET    /calendar
        Read               GET    /calendar/grid
        Publish            GET    /calendar/import
        Publish            GET    /calendar/import/template.csv
        Publish            POST   /calendar/import
        Read               GET    /calendar/export.csv
        Read               GET    /calendar/subscribe
        Read               POST   /calendar/subscribe
        Read               POST   /calendar/subscribe/revoke
        open               GET    /calendar/feed/{secret}.ics
        Publish            POST   /posts/move
        Publish            POST   /posts/{id}/move
        Publish            POST   /posts/{id}/schedule
        Publish            POST   /posts/{id}/cancel
        Publish            POST   /posts/deliveries/{id}/retry
        Publish            POST   /posts/deliveries/{id}/resolve
        Publish            POST   /posts/deliveries/{id}/cancel
        Approve            POST   /posts/{id}/approve
        Approve            POST   /posts/{id}/changes
        Publish            GET    /compose
        Publish            POST   /compose
        Publish            POST   /compose/preview
        Publish            GET    /compose/{id}
        Publish            POST   /compose/{id}
        Publish            GET    /stop
        Publish            POST   /stop
        Publish            POST   /resume
        Publish            GET    /held
        Publish            POST   /held
        Read               GET    /library
        Read               GET    /library/{id}
        Read               GET    /media/{id}
        Publish            GET    /library/new
        Publish            POST   /library
        Publish            POST   /library/{id}
        Publish            POST   /library/{id}/permissions
        Publish            POST   /library/{id}/permissions/{permission}
        Read               GET    /report
        Read               GET    /report/rows
        Read               GET    /report/csv
        Read               GET    /report/pdf
        Read               GET    /inbox
        Read               GET    /inbox/rows
        Read               GET    /inbox/{id}
        Read               GET    /inbox/{id}/rows
        Read               GET    /inbox/{id}/lines
        Answer             POST   /inbox/{id}/reply
        Answer             POST   /inbox/{id}/note
        Answer             POST   /inbox/{id}/assign
        Answer             POST   /inbox/{id}/snooze
        Answer             POST   /inbox/{id}/resolve
        Answer             POST   /inbox/{id}/reopen
        Answer             POST   /inbox/{id}/triage
        Answer             POST   /inbox/{id}/act
        Read               GET    /themes
        Read               GET    /themes/{id}
        Publish            GET    /themes/new
        Publish            POST   /themes
        Publish            POST   /themes/preview
        Publish            GET    /themes/{id}/edit
        Publish            POST   /themes/{id}/edit
        Publish            GET    /themes/{id}/{date:regex(^\d{{4}}-\d{{2}}-\d{{2}}$)}
        Publish            POST   /themes/{id}/{date:regex(^\d{{4}}-\d{{2}}-\d{{2}}$)}
        Read               GET    /channels
        Read               GET    /channels/cards
        ManageChannels     GET    /channels/new
        ManageChannels     POST   /channels
        ManageChannels     GET    /channels/{id}
        ManageChannels     POST   /channels/{id}
        ManageChannels     POST   /channels/{id}/reconnect
        ManageChannels     POST   /channels/connect
        ManageChannels     GET    /channels/connected
        ManageChannels     POST   /channels/choose
        ManageChannels     GET    /channels/help/{network}
        Read               GET    /settings
        Read               GET    /settings/me
        Read               POST   /settings/me
        Administer         GET    /settings/strategy
        Administer         POST   /settings/strategy
        Administer         GET    /settings/workspace
        Administer         POST   /settings/workspace
        Administer         GET    /settings/people
        Administer         POST   /settings/people
        Administer         POST   /settings/people/{id}
        Administer         GET    /settings/keys
        Administer         POST   /settings/keys
        Administer         POST   /settings/keys/{id}/revoke
        Administer         GET    /settings/mail
        Administer         GET    /settings/mail/{id}
        Administer         GET    /settings/mail/{id}/html
        Administer         POST   /settings/mail/{id}/send
        Administer         POST   /settings/mail/{id}/drop
        Administer         GET    /settings/record
        Answer             GET    /settings/replies
        Answer             POST   /settings/replies
        Answer             POST   /settings/replies/{id}
        Answer             POST   /settings/replies/{id}/delete
        Administer         GET    /settings/queues
        Administer         POST   /settings/queues
        Administer         POST   /settings/queues/{id}
        """;

    /// <summary>Door by method and route.</summary>
    public static IReadOnlyDictionary<string, string> Doors { get; } = Lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(parts => $"{parts[1]} {parts[2]}", parts => parts[0]);
}

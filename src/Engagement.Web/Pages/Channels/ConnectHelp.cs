using Engagement.Core.Channels;

namespace Engagement.Web.Pages.Channels;

/// <summary>How a network gets to know this program.</summary>
/// <param name="Console">The network's page where apps are made; null where none is needed.</param>
/// <param name="Steps">In order; {0} stands for the address to come back to.</param>
/// <param name="Permissions">What is asked for and why.</param>
internal sealed record ConnectHelp(string? Console, IReadOnlyList<string> Steps, IReadOnlyList<(string Scope, string Why)> Permissions)
{
    public static ConnectHelp Of(NetworkKind network) => network switch
    {
        NetworkKind.X => X,
        NetworkKind.Facebook => Facebook,
        NetworkKind.Instagram => Instagram,
        NetworkKind.Bluesky => Bluesky,
        NetworkKind.Mastodon => Mastodon,
        _ => new(null, [], []),
    };

    private static readonly ConnectHelp X = new(
        "https://console.x.com",
        [
            "Open X's developer console and sign in with the account that shall own the app.",
            "Make a project and in it an app of the type “Web App, Automated App or Bot”.",
            "Under “User authentication settings” turn on OAuth 2.0 and choose “Read and write”.",
            "Copy the address below into “Callback URI / Redirect URL”, letter by letter.",
            "Copy the OAuth 2.0 client id and client secret into the settings Networks:X:ClientId and Networks:X:ClientSecret, and for webhooks the consumer secret into Networks:X:ConsumerSecret. Start this program again.",
            "Buy credits in the console: without them X refuses every call.",
            "Come back here, press Connect and sign in at X as the account to be connected. It may be another one than the app's owner.",
        ],
        [
            ("tweet.read", "to read mentions and comments"),
            ("tweet.write", "to publish and to answer"),
            ("tweet.moderate.write", "to hide comments"),
            ("users.read", "to know whose account it is and who comments"),
            ("media.write", "to publish pictures and films"),
            ("offline.access", "to stay connected for longer than two hours"),
        ]);

    private static readonly ConnectHelp Facebook = new(
        "https://developers.facebook.com/apps",
        [
            "Open Meta for Developers and make an app of the type “Business”.",
            "Add “Facebook Login for Business” and copy the address below into “Valid OAuth Redirect URIs”.",
            "Copy the app's id and secret from “App settings → Basic” into the settings Networks:Facebook:AppId and Networks:Facebook:AppSecret. Start this program again.",
            "The app may stay in development mode: whoever has a role on it can connect the Pages they work on, without a review.",
            "Come back here and press Connect. In the dialog choose the Pages, and leave every permission on.",
            "For webhooks think of a word for the setting Networks:Facebook:VerifyToken and enter it in Meta's console under “Webhooks → Page” with this program's address and /webhooks/facebook; subscribe to the field feed.",
        ],
        [
            ("pages_show_list", "to show which Pages you may connect"),
            ("pages_read_engagement", "to read the Page's own posts and their numbers"),
            ("pages_read_user_content", "to read comments"),
            ("pages_manage_posts", "to publish"),
            ("pages_manage_engagement", "to answer, like, hide and delete comments"),
            ("pages_manage_metadata", "to be told of comments at once"),
            ("pages_messaging", "to answer a comment in private"),
            ("read_insights", "to read how often posts were seen"),
        ]);

    private static readonly ConnectHelp Instagram = new(
        "https://developers.facebook.com/apps",
        [
            "Make the Instagram account a professional one and link it to a Facebook Page, in Instagram's own settings.",
            "Use the same app as for Facebook Pages and add the product “Instagram” to it; the address below must stand in “Valid OAuth Redirect URIs”.",
            "Its id and secret stand in the settings Networks:Facebook:AppId and Networks:Facebook:AppSecret; Instagram needs none of its own.",
            "Instagram fetches pictures from this program. Put the address at which the internet reaches it into the setting Web:PublicUrl, such as https://desk.example.com, and start the program again. A reverse proxy or a tunnel that lets /media/out/ through without a sign-in is enough.",
            "The app may stay in development mode: whoever has a role on it can connect the accounts of their Pages, and comments are read every minute.",
            "Come back here and press Connect. In the dialog choose the Page and the Instagram account, and leave every permission on.",
            "For webhooks, once the app is live and reviewed, enter this program's address and /webhooks/instagram in Meta's console under “Webhooks → Instagram” with the word in Networks:Facebook:VerifyToken; subscribe to the fields comments and mentions.",
        ],
        [
            ("instagram_basic", "to read the account and its posts"),
            ("instagram_content_publish", "to publish"),
            ("instagram_manage_comments", "to read, answer and hide comments"),
            ("instagram_manage_insights", "to read how often posts were seen"),
            ("pages_show_list", "to find the account through its Page"),
            ("pages_read_engagement", "to use the Page's token"),
            ("pages_manage_metadata", "to be told of comments at once"),
        ]);

    private static readonly ConnectHelp Bluesky = new(
        null,
        [
            "There is nothing to prepare: type the account's name, such as museum.bsky.social, and press Connect.",
            "Sign in at the account's own server and allow what is asked. No password passes through here.",
            "The server must be able to read this program's address from outside, over https. On your own machine open the program as http://127.0.0.1 and its port.",
            "Where that is not possible: open Settings → Privacy and security → App passwords in Bluesky, make one for this program, and type it under “Bring tokens instead”. The account's own password is never needed.",
        ],
        [
            ("atproto", "to know whose account it is"),
            ("transition:generic", "to publish, answer, like, and to read mentions, replies and numbers; no direct messages"),
        ]);

    private static readonly ConnectHelp Mastodon = new(
        null,
        [
            "There is nothing to prepare: the server gets to know this program by itself.",
            "Type the server's name, such as mastodon.social, and press Connect.",
            "Sign in there as the account to be connected and allow what is asked.",
        ],
        [
            ("read", "to read mentions, answers and numbers"),
            ("write", "to publish, answer and favourite"),
        ]);
}

using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Storage;

/// <summary>What is written down of the world so that a restart finds the same accounts, numbers and tokens.</summary>
internal sealed class WorldState
{
    public required XAppCredentials XApp { get; init; }

    public required FacebookAppCredentials FacebookApp { get; init; }

    public IReadOnlyList<XUser> Users { get; init; } = [];

    public IReadOnlyList<XPost> Posts { get; init; } = [];

    public IReadOnlyList<XMedia> Media { get; init; } = [];

    public IReadOnlyList<XGrant> Grants { get; init; } = [];

    public IReadOnlyList<XWebhook> Webhooks { get; init; } = [];

    public IReadOnlyList<XSubscription> Subscriptions { get; init; } = [];

    public IReadOnlyList<FacebookPage> Pages { get; init; } = [];

    public IReadOnlyList<PagePost> PagePosts { get; init; } = [];

    public IReadOnlyList<PageComment> PageComments { get; init; } = [];

    public IReadOnlyList<PagePhoto> PagePhotos { get; init; } = [];

    public IReadOnlyList<PageVideo> PageVideos { get; init; } = [];

    public IReadOnlyList<FacebookPerson> People { get; init; } = [];

    public IReadOnlyList<GraphToken> GraphTokens { get; init; } = [];

    public IReadOnlyList<GraphSubscription> GraphSubscriptions { get; init; } = [];

    public IReadOnlyList<PrivateMessage> Messages { get; init; } = [];

    public IReadOnlyList<InstagramAccount> InstagramAccounts { get; init; } = [];

    public IReadOnlyList<InstagramPerson> InstagramPeople { get; init; } = [];

    public IReadOnlyList<InstagramFile> InstagramFiles { get; init; } = [];

    public IReadOnlyList<InstagramContainer> InstagramContainers { get; init; } = [];

    public IReadOnlyList<InstagramMedia> InstagramMedia { get; init; } = [];

    public IReadOnlyList<InstagramComment> InstagramComments { get; init; } = [];

    public IReadOnlyList<MastodonPerson> MastodonPeople { get; init; } = [];

    public IReadOnlyList<MastodonStatus> MastodonStatuses { get; init; } = [];

    public IReadOnlyList<MastodonUpload> MastodonUploads { get; init; } = [];

    public IReadOnlyList<MastodonNotice> MastodonNotices { get; init; } = [];

    public IReadOnlyList<MastodonApp> MastodonApps { get; init; } = [];

    public IReadOnlyList<MastodonToken> MastodonTokens { get; init; } = [];

    public static WorldState Of(SandboxWorld world) => new()
    {
        XApp = world.XApp,
        FacebookApp = world.FacebookApp,
        Users = [.. world.X.Users.Values],
        Posts = world.X.Everything.All(),
        Media = [.. world.X.Media.Values],
        Grants = [.. world.XTokens.All],
        Webhooks = [.. world.X.Webhooks.Values],
        Subscriptions = [.. world.X.Subscriptions.Values],
        Pages = [.. world.Facebook.Pages.Values],
        PagePosts = [.. world.Facebook.Posts.Values.OrderBy(post => post.Id)],
        PageComments = [.. world.Facebook.Comments.Values.OrderBy(comment => comment.Id)],
        PagePhotos = [.. world.Facebook.Photos.Values],
        PageVideos = [.. world.Facebook.Videos.Values],
        People = [.. world.Facebook.People.Values],
        GraphTokens = [.. world.Facebook.Tokens.Values],
        GraphSubscriptions = [.. world.Facebook.Subscriptions.Values],
        Messages = [.. world.Facebook.Messages.Values],
        InstagramAccounts = [.. world.Instagram.Accounts.Values],
        InstagramPeople = [.. world.Instagram.People.Values],
        InstagramFiles = [.. world.Instagram.Files.Values],
        InstagramContainers = [.. world.Instagram.Containers.Values],
        InstagramMedia = [.. world.Instagram.Media.Values.OrderBy(media => media.Id)],
        InstagramComments = [.. world.Instagram.Comments.Values.OrderBy(comment => comment.Id)],
        MastodonPeople = [.. world.Mastodon.People.Values],
        MastodonStatuses = world.Mastodon.Everything.All(),
        MastodonUploads = [.. world.Mastodon.Uploads.Values],
        MastodonNotices = [.. world.Mastodon.People.Values.SelectMany(person => person.Notices.All())],
        MastodonApps = [.. world.Mastodon.Apps.Values],
        MastodonTokens = [.. world.Mastodon.Tokens.Values],
    };

    public void Fill(SandboxWorld world)
    {
        world.KeepApps(XApp, FacebookApp);
        FillX(world.X, world);
        FillFacebook(world.Facebook);
        FillInstagram(world.Instagram);
        FillMastodon(world.Mastodon);
    }

    private void FillX(XWorld x, SandboxWorld world)
    {
        Each(Users, user => x.Restore(user));
        Each(Media, media => x.Media[media.Id] = media);
        Each(Grants, world.XTokens.Restore);
        Each(Webhooks, webhook => x.Webhooks[webhook.Id] = webhook);
        Each(Subscriptions, subscription => x.Subscriptions[subscription.Id] = subscription);
        foreach (var post in Posts)
        {
            var replies = post.Replies;
            x.Add(post);
            post.Replies = replies;
            Remember(x.Users[post.AuthorId], post);
        }

        x.Ids.StartAfter(Users.Select(user => user.Id).Concat(Posts.Select(post => post.Id)).Concat(Media.Select(media => media.Id)).DefaultIfEmpty().Max());
    }

    private void FillFacebook(PageWorld facebook)
    {
        Each(Pages, page => facebook.Pages[page.Id] = page);
        Each(People, person => facebook.People[person.Id] = person);
        Each(PagePhotos, photo => facebook.Photos[photo.Id] = photo);
        Each(PageVideos, film => facebook.Videos[film.Id] = film);
        Each(PagePosts, facebook.Add);
        Each(PageComments, facebook.Add);
        Each(GraphTokens, token => facebook.Tokens[token.Value] = token);
        Each(GraphSubscriptions, subscription => facebook.Subscriptions[subscription.Object] = subscription);
        Each(Messages, message => facebook.Messages[message.Id] = message);
        facebook.Ids.StartAfter(PagePosts.Select(post => post.Id).Concat(PageComments.Select(comment => comment.Id)).Concat(Pages.Select(page => page.Id)).DefaultIfEmpty().Max());
    }

    private void FillInstagram(InstagramWorld instagram)
    {
        Each(InstagramAccounts, account => instagram.Accounts[account.Id] = account);
        Each(InstagramPeople, person => instagram.People[person.Id] = person);
        Each(InstagramFiles, file => instagram.Files[file.Id] = file);
        Each(InstagramContainers, container => instagram.Containers[container.Id] = container);
        Each(InstagramMedia, instagram.Add);
        Each(InstagramComments, instagram.Add);
        instagram.Ids.StartAfter(InstagramAccounts.Select(account => Math.Max(account.Id, account.ScopedId)).Concat(InstagramContainers.Select(container => container.Id))
            .Concat(InstagramFiles.Select(file => file.Id)).Concat(InstagramMedia.Select(media => media.Id)).Concat(InstagramComments.Select(comment => comment.Id)).DefaultIfEmpty().Max());
    }

    private void FillMastodon(MastodonWorld mastodon)
    {
        Each(MastodonPeople, person => mastodon.Restore(person));
        Each(MastodonUploads, upload => mastodon.Uploads[upload.Id] = upload);
        Each(MastodonStatuses, mastodon.Restore);
        Each(MastodonNotices, notice => mastodon.People[notice.OwnerId].Notices.Add(notice.Id, notice));
        Each(MastodonApps, app => mastodon.Apps[app.ClientId] = app);
        Each(MastodonTokens, token => mastodon.Tokens[token.Value] = token);
        mastodon.Ids.StartAfter(MastodonStatuses.Select(status => status.Id).Concat(MastodonNotices.Select(notice => notice.Id)).Concat(MastodonPeople.Select(person => person.Id))
            .Concat(MastodonUploads.Select(upload => upload.Id)).DefaultIfEmpty().Max());
    }

    private static void Remember(XUser author, XPost post)
    {
        if (author.Ours)
        {
            author.Said[X.XPolicy.Key(post)] = post.CreatedAt;
        }
    }

    private static void Each<T>(IReadOnlyList<T> items, Action<T> act)
    {
        foreach (var item in items)
        {
            act(item);
        }
    }
}

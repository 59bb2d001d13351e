namespace Engagement.Sandbox.World;

/// <summary>What a Mastodon server tells those who listen; kept over a reset of its world.</summary>
internal sealed class MastodonEars
{
    public event Action<MastodonNotice>? Noticed;

    public event Action<MastodonStatus>? Posted;

    public event Action<MastodonStatus>? Edited;

    public event Action<MastodonStatus>? Deleted;

    public void Notice(MastodonNotice notice) => Noticed?.Invoke(notice);

    public void Post(MastodonStatus status) => Posted?.Invoke(status);

    public void Edit(MastodonStatus status) => Edited?.Invoke(status);

    public void Delete(MastodonStatus status) => Deleted?.Invoke(status);
}

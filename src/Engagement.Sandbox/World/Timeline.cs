namespace Engagement.Sandbox.World;

/// <summary>A list in the order of its numbers, read from the newest; adding at the end and finding a place are cheap.</summary>
internal sealed class Timeline<T>
    where T : class
{
    private readonly Lock _gate = new();
    private readonly List<(long Id, T Item)> _items = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _items.Count;
            }
        }
    }

    public T? Newest
    {
        get
        {
            lock (_gate)
            {
                return _items.Count == 0 ? null : _items[^1].Item;
            }
        }
    }

    public void Add(long id, T item)
    {
        lock (_gate)
        {
            var at = _items.Count;
            while (at > 0 && _items[at - 1].Id > id)
            {
                at--;
            }

            _items.Insert(at, (id, item));
        }
    }

    /// <summary>Items with a number above <paramref name="after"/> and below <paramref name="before"/> that pass, newest first, at most <paramref name="limit"/>.</summary>
    public List<T> Newer(long after, long before, int limit, Func<T, bool> passes)
    {
        var found = new List<T>(Math.Min(limit, 128));
        lock (_gate)
        {
            for (var at = FirstAtOrAbove(before) - 1; at >= 0 && _items[at].Id > after && found.Count < limit; at--)
            {
                if (passes(_items[at].Item))
                {
                    found.Add(_items[at].Item);
                }
            }
        }

        return found;
    }

    public List<T> All()
    {
        lock (_gate)
        {
            return _items.ConvertAll(pair => pair.Item);
        }
    }

    private int FirstAtOrAbove(long id)
    {
        int low = 0, high = _items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_items[middle].Id >= id)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

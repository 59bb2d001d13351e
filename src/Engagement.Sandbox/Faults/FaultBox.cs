using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Faults;

/// <summary>The troubles that are switched on. Costs nothing while there are none.</summary>
internal sealed class FaultBox(SandboxWorld world)
{
    private readonly Lock _gate = new();
    private volatile Fault[] _faults = [];
    private int _number;

    public IReadOnlyList<Fault> All => _faults;

    public Fault Add(Func<string, Fault> make)
    {
        lock (_gate)
        {
            var fault = make((++_number).ToString(System.Globalization.CultureInfo.InvariantCulture));
            _faults = [.. _faults, fault];
            return fault;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            var before = _faults.Length;
            _faults = [.. _faults.Where(fault => fault.Id != id)];
            return _faults.Length < before;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults = [];
        }
    }

    /// <summary>The fault of this kind that strikes now, if one does; it counts as used.</summary>
    public Fault? Strike(FaultKind kind, string network, string method, string path)
    {
        foreach (var fault in _faults)
        {
            if (fault.Kind == kind && fault.Matches(network, method, path) && !fault.Spent && world.Dice.Hits(fault.Probability) && Use(fault))
            {
                return fault;
            }
        }

        return null;
    }

    private bool Use(Fault fault)
    {
        lock (_gate)
        {
            if (fault.Spent)
            {
                return false;
            }

            if (fault.Passed < fault.After)
            {
                fault.Passed++;
                return false;
            }

            fault.Fired++;
            return true;
        }
    }
}

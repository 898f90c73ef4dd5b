using System.Net.Sockets;
using GuidanceBot.Practice;
using Microsoft.Extensions.Hosting.Systemd;

namespace GuidanceBot.Commands;

/// <summary>
/// Tells systemd when the service answers and when it stops (https://www.freedesktop.org/software/systemd/man/sd_notify.html).
/// Where nothing set NOTIFY_SOCKET it says nothing. Logs and signals stay as they are everywhere else.
/// </summary>
internal sealed class ServiceManager
{
    private readonly SystemdNotifier notifier = new();

    public void Ready() => Tell(ServiceState.Ready);

    public void Stopping() => Tell(ServiceState.Stopping);

    private void Tell(ServiceState state)
    {
        try
        {
            notifier.Notify(state);
        }
        catch (SocketException fault)
        {
            throw new OperatorException($"NOTIFY_SOCKET names a socket that takes nothing ({fault.Message.TrimEnd('.')}): remove the variable, or start by systemd with Type=notify.", fault);
        }
    }
}

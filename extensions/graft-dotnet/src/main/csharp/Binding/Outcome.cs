using System;
using System.Threading.Tasks;

namespace Graft.Guest
{
    /// <summary>How a method gives its result: at once, later, or by and by.</summary>
    internal abstract class Outcome
    {
        /// <summary>The result of what the method of a guest has returned, waited for on the thread of the call.</summary>
        public abstract object Settle(object returned);

        /// <summary>What the method of a proxy returns, where the call gives the result.</summary>
        public abstract object Return(Func<object> call);
    }

    internal sealed class PlainOutcome : Outcome
    {
        public override object Settle(object returned) => returned;

        public override object Return(Func<object> call) => call();
    }

    internal sealed class TaskOutcome : Outcome
    {
        public override object Settle(object returned)
        {
            Wait((Task)returned);
            return null;
        }

        public override object Return(Func<object> call)
        {
            try
            {
                call();
                return Task.CompletedTask;
            }
            catch (Exception e)
            {
                return Task.FromException(e);
            }
        }

        /// <summary>Waits, so that an interruption of the thread ends the wait.</summary>
        public static void Wait(Task task)
        {
            if (task == null)
                throw new Crossing("is null, and the contract says a Task, which is never null", "result");
            CallScope.Current.Wait(task);
            if (task.IsFaulted && task.Exception.InnerExceptions.Count > 1)
                throw task.Exception;
            task.GetAwaiter().GetResult();
        }
    }

    internal sealed class TaskOutcome<T> : Outcome
    {
        public override object Settle(object returned)
        {
            TaskOutcome.Wait((Task)returned);
            return ((Task<T>)returned).Result;
        }

        public override object Return(Func<object> call)
        {
            try
            {
                return Task.FromResult((T)call());
            }
            catch (Exception e)
            {
                return Task.FromException<T>(e);
            }
        }
    }
}

// A store of state with listeners.
export function createStore(reducer, initial) {
  let state = initial;
  const listeners = new Set();
  return {
    getState: () => state,
    dispatch(action) {
      state = reducer(state, action);
      listeners.forEach((listener) => listener(state));
      return action;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function todos(state = [], action) {
  switch (action.type) {
    case "added":
      return [...state, { id: state.length + 1, title: action.title, done: false }];
    case "toggled":
      return state.map((each) => (each.id === action.id ? { ...each, done: !each.done } : each));
    case "cleared":
      return state.filter((each) => !each.done);
    default:
      return state;
  }
}

export const remaining = (state) => state.filter((each) => !each.done).length;
